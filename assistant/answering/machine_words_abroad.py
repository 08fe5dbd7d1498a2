"""Orders to machines in other languages than French and English, as patterns over lower case without accents.

No article of these languages is answered from; an order in one of them still reaches a model.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from assistant.answering.disguises import ALIKE

_ORDERED = (
    r"(?:instrucciones|indicaciones|reglas|directrices|istruzioni|regole|direttive|linee guida|anweisungen|regeln|"
    r"richtlinien|vorgaben|instruktionen|befehle)"
)
_OWN = r"(?:tu|tus|su|sus|tuo|tua|tue|tuoi|vostre|dein\w{0,2}|ihre?[nr]?)"
_SPOKEN_TO = (
    r"(?:(?:una? |un'|eine?n? )?(?:asistentes?|assistentes?|assistent\w{0,3}|ki|ki-\w{3,12}|"
    r"modelos? de lenguaje|modell[oi] linguistic\w|"
    r"sprachmodelle?|taalmodel\w*|inteligencia artificial|intelligenza artificiale|kunstliche intelligenz|"
    r"kunstmatige intelligentie|sztuczna inteligencj\w|yapay zeka|tro ly|tri tue nhan tao|chatbots?|bots?|ia|ai|llms?))"
)
_SAYING = (
    r"(?:contest[ae]|respond[ae]|rispond[ai]|scriv[ai]|escrib[ae]|escrev[ae]|antworten?(?: sie)?|schreiben?(?: sie)?|"
    r"sagen?(?: sie)?|odpowiedz|napisz|antwoord|schrijf|svara|svar|skriv|yanitla|cevapla|soyle|tra loi|jawab\w*)"
)
# To ignore, and what is ignored, of languages in Latin letters.
_PAIRS = (
    (r"ignor[ae]\w*|esquec[ae]\w*|desconsider[ae]\w*", r"instrucoes|orientacoes|regras|comandos|ordens"),
    (r"yok say\w*|gormezden gel\w*|unut\w*|dikkate alma\w*", r"talimat\w*|komut\w*|yonerge\w*|kural\w*"),
    (r"zignoruj\w*|ignoruj\w*|pomin\w*|zapomnij\w*", r"instrukcj\w*|polecen\w*|zasad\w*|pokyn\w*"),
    (r"negeer|negeren|vergeet", r"instructies?|aanwijzingen|regels|opdrachten"),
    (r"bo qua|quen|lo di", r"huong dan|chi thi|lenh|quy tac"),
    (r"ignorer\w*|glom|glem|bortse", r"instruktion\w*|anvisning\w*|instruks\w*"),
    (r"ignorati|ignora|uita|uitati", r"instructiun\w*|reguli\w*|comenzi\w*"),
    (r"abaikan|lupakan", r"instruksi|perintah|aturan|petunjuk"),
    (r"hagyd figyelmen kivul|felejtsd el", r"utasitas\w*|szabaly\w*"),
    (r"jata huomiotta|unohda", r"ohjeet|ohjeita|saannot"),
    (r"obliviscere|neglige|neglegite", r"praecept\w*|iuss\w*"),
)
_VERBS = (
    "ignor esque desco yok gorme unut unutu dikka zigno pomin zapom negee neger verge bo quen lo glom glem borts uita "
    "uitat abaik lupak hagyd felej jata unohd obliv negli negle"
)
_NOUNS = (
    "instr orien regra coman orden talim komut yoner kural polec zasad pokyn aanwi regel opdra huong chi lenh quy "
    "anvis regul comen perin atura petun utasi szaba ohjee ohjei saann praec iuss iussa"
)
# The same in other scripts, and to answer.
_IGNORED = (
    "игнорируй проигнорируй забудь пренебреги ігноруй відкинь игнорирай 忽略 忽视 无视 無視 忘记 忘記 "
    "忘れ 무시 잊어 تجاهل انس نادیده התעלמ התעלם שכח अनदेखा नज़रअंदाज़ भूल αγνόησε αγνοήστε ξέχνα ละเว้น เพิกเฉย ลืม "
    "ответь отвечай ответьте скажи напиши відповідай 回答 回复 回覆 输出 輸出 答え 対答 대답 답변 "
    "출력 말하 说 說 言って أجب قل ענה השב אמור उत्तर जवाब απάντησε πες ตอบ"
).split()
_COMMANDS = (
    "инструкци указани правил команд інструкц вказівк 指令 指示 说明 說明 提示 规则 規則 命令 ルール プロンプト "
    "지시 명령 규칙 프롬프트 تعليمات أوامر قواعد دستور הוראות הנחיות निर्देश οδηγί εντολ คำสั่ง คำแนะนำ "
    "ассистент нейросет модел помощник чат-бот асистент штучн 助手 人工智能 模型 アシスタント 人工知能 モデル 인공지능 "
    "어시스턴트 모델 مساعد نموذج الذكاء עוזר מודל सहायक मॉडल βοηθ ผู้ช่วย"
).split()


def _plain(words: list[str]) -> str:
    """Return an alternative of words as they stand in the plain text that patterns are read over."""
    folded = ("".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)) for word in words)
    return "|".join(dict.fromkeys(word.lower().translate(ALIKE) for word in folded))


PATTERNS: Final = (
    (
        f"{_VERBS} + {_NOUNS}",
        "|".join(
            rf"\b(?:{verb}) (?:[\w']+ ){{0,4}}?(?:{noun})|\b(?:{noun}) (?:[\w']+ ){{0,3}}?(?:{verb})\b"
            for verb, noun in _PAIRS
        ),
    ),
    (
        "asist assis ki model model sprac taalm intel kunst sztuc yapay tro tri chatb bot bots ia ai llm llms + conte "
        "respo rispo scriv escri escre antwo schre sage sagen odpow napis schri svara svar skriv yanit cevap soyle tra"
        " jawab",
        rf"\b{_SPOKEN_TO}\b[^.\n]{{0,60}}[:,!] ?(?:[\w']+ ){{0,2}}?{_SAYING}\b",
    ),
    (
        "eres usted sei voce bist jestes je",
        rf"\b(?:si (?:usted )?e(?:re)?s|se sei|se voce e|wenn (?:du|sie)|jesli jestes|als (?:je|u))\b[^.\n]{{0,30}}"
        rf"{_SPOKEN_TO}\b",
    ),
    ("beyond", rf"(?:{_plain(_IGNORED)})[^\n]{{0,80}}?(?:{_plain(_COMMANDS)})"),
    ("beyond", rf"(?:{_plain(_COMMANDS)})[^\n]{{0,80}}?(?:{_plain(_IGNORED)})"),
    (
        "ignor olvid omite desca dimen trala",
        rf"\b(?:ignora|ignorad|ignoren?|ignorate|olvida|olvide|omite|descarta|dimentica|dimenticate|tralascia) "
        rf"(?:[\w']+ ){{0,3}}?{_ORDERED}",
    ),
    (
        "ignor vergi verge missa",
        rf"\b(?:ignorier\w*|vergiss|vergessen sie|missachte\w*) (?:[\w']+ ){{0,4}}?(?:{_ORDERED}|alles, was)",
    ),
    ("nuova nuove nueva neue", r"\b(?:nuevas? instruccion(?:es)?|nuov[ae] istruzion[ei]|neue anweisung(?:en)?) ?:"),
    (
        "siste syste",
        r"\b(?:nota|mensaje|messaggio|aviso|avviso) (?:del|di|de) sistema ?:|"
        r"\bsystem(?:hinweis|meldung|nachricht|anweisung) ?:",
    ),
    (
        "promp instr istru syste richt",
        rf"\b{_OWN} (?:prompt|system-?prompt|instrucciones|istruzioni|system-?anweisung(?:en)?)\b|"
        r"\bprompt (?:del|de|di) sistema\b",
    ),
    (
        "sin senza ohne",
        r"\b(?:sin|senza|ohne) (?:[\w]+ )?(?:restricciones|restrizioni|einschr(?:a|ae)nkungen|filtros?|filtri|reglas|"
        r"regole|regeln)\b",
    ),
    ("keine unein", r"\bdu\b[^.\n]{0,60}\bkeine (?:\w+ )?(?:regeln|richtlinien|einschr(?:a|ae)nkungen)\b"),
    ("intern", r"\b(?:gib|gibst|gebe) (?:[\w']+ ){0,4}?(?:internen|geheimen) (?:daten|anweisungen)\b"),
    (
        "assis asist",
        r"\b(?:ahora eres|eres ahora|ora sei|sei ora|du bist (?:jetzt|nun)) (?:[\w]+ ){0,2}?(?:asistente|assistente|"
        r"assistent)\b|\b(?:come assistente|als assistent|como asistente),? (?:ho|habe|ya|ich)\b",
    ),
)
