"""A line of an article in, whether it belongs to the page and not to the news out: bylines, counters, invitations."""

from __future__ import annotations

import re

# Longer lines are prose: no pattern below is tried on them.
LONGEST = 320
_WITHIN = 200

_LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'«»]{1,2000}", re.IGNORECASE)

_INVITATION = re.compile(
    r"""[\W_]{0,6}(?:
    (?:cliquez|appuyez|click|tap)\s(?:ici|sur|pour|here|on)\b|(?:s['’])?(?:abonnez|inscrivez)[-\s]vous|s['’]abonner\b
    |(?:inscription|abonnement)\s(?:à\s(?:la|notre|nos)\s(?:newsletter|lettre)|gratuit)
    |(?:en\scliquant|by\s(?:clicking|signing|subscribing))\b|(?:déjà\sabonné|already\sa\s(?:subscriber|member))\b
    |(?:votre\sadresse\s(?:e-?mail|de\smessagerie)|your\se-?mail\saddress)\b|il\svous\sreste\s\d+\s?%
    |(?:les\s)?commentaires\s(?:sont\s)?fermés|comments\sare\sclosed|soyez\sle\spremier\sà\s|be\sthe\sfirst\sto\scomment
    |(?:ce|cet)\s(?:contenu|article)\sest\sréservé|get\s(?:breaking|the\slatest|our|all\sthe)\b.{0,60}\b(?:alerts|inbox|newsletter)
    |vous\savez\sune\sinformation\s?\?|(?:if\syou\s)?(?:have|got)\sa\s(?:news\s)?tip\b|lecture\s:\s\d
    |nos\sjournalistes\sutilisent|(?:thanks|thank\syou)\sfor\sreading|merci\s(?:de|pour)\s(?:votre\slecture|avoir\slu)
    |(?:subscribe|sign\sup|sign\sin|log\sin)\b(?!.*\b(?:said|told)\b)
    |recevez\s(?:notre|nos|gratuitement|chaque|toute|l['’](?:actu|info|essentiel)|le\smeilleur|les\salertes)
    |(?:téléchargez|télécharger|download|get|install)\s(?:gratuitement\s)?(?:l['’]|notre\s|the\s|our\s)?[\w\s]{0,20}?\bapp
    |suivez[-\s](?:nous|toute|l['’]actu|le\sdirect|\w+\ssur\s(?:google|facebook|twitter|x\b))
    |follow\s(?:us\b|\w+\son\b)
    |(?:rejoignez|retrouvez)[-\s](?:nous|notre\s(?:chaîne|canal|page|communauté|groupe)|toute\sl['’]actu|tous\snos)
    |(?:join|like)\sus\b|(?:partager|partagez)\s?(?:$|sur|cet|l['’]|par|via|:)|share\s(?:this|on|via)\b|tweeter\b
    |(?:imprimer|print|envoyer|email|e-mail|share|partager|tweet|copier\sle\slien|copy\slink|facebook|twitter|whatsapp)\W*$
    |(?:à\s)?(?:re)?(?:lire|voir|écouter|découvrir)\s(?:aussi|également|encore|plus|tous|toutes)(?-i:\s?$|\s?[:>»«"“]|\s[A-ZÀ-Ý])
    |(?:lire|voir)\s(?:la\ssuite|l['’]article)\b
    |à\s(?:lire|voir|découvrir|ne\spas\s(?:manquer|rater))\s?(?:$|:|sur|aussi)|read\s(?:more|also|next)(?-i:\s?$|\s?[:>»|.…]|\s(?:[A-Z]|on\b|about\b|here\b|from\b))|read\s(?:the\s)?full\s
    |(?:see|view)\s(?:also|more|all)\b|show\smore\b|(?:load|learn|find\sout)\smore\b|continue\sreading\b|en\ssavoir\splus\b
    |(?:related|recommended|popular|latest|top|trending)\s(?:articles?|stories|story|posts?|news|content|topics|reading)\W*$
    |(?:sur\sle\smême\s(?:sujet|thème)|articles?\s(?:liés|similaires|connexes|recommandés)|dans\sla\smême\s(?:rubrique|catégorie))
    |(?:vous\saimerez\saussi|vous\spourriez\saimer|you\s(?:may|might)\s(?:also\s)?(?:like|be\sinterested))
    |(?:les\splus\slus|most\sread|most\spopular|plus\sd['’]articles|more\s(?:on\sthis\sstory|from|stories))\b(?!.{60})
    |(?:loading|chargement)(?:\sen\scours)?\s?(?:\.|…|$)|please\swait|veuillez\spatienter
    |(?:publicité|advertisement|annonce|sponsoris[ée]e?|sponsored|la\ssuite\saprès\s(?:la|cette)\spublicité)\W*$
    |(?:laissez?r?|ajouter|écrire|publier|voir|afficher|leave|add|post|write|view)\s(?:un|une|les|votre|a|your|all)?\s?
        (?:commentaire|réponse|comment|reply)
    |(?:article|contenu)\s(?:réservé|protégé|suivant|précédent)|(?:next|previous)\s(?:article|story|post)\W*$
    |(?:accueil|home|menu|newsletter|retour|rechercher|search|contact|archives|connexion|tags?|mots[-\s]clés)\s?(?:$|:|[>»/|])
    |(?:filed\sunder|posted\sin|classé\sdans|catégories?|categories|étiquettes|topics|keywords|thèmes?|rubrique)\s?:
    |(?:si\svous\s(?:souhaitez|voulez)\s(?:recevoir|vous\sabonner))|(?:this\sarticle\swas\s(?:originally|first)\spublished)
    |(?:cet\sarticle\s(?:a\sété\s|est\s)?(?:initialement\s)?(?:paru|publié|traduit|généré|réservé)|article\soriginal\b)
    |(?:temps|durée)\sde\slecture|\d+\s?min(?:utes?)?\s(?:de\s)?(?:read|lecture)|reading\stime|listen\sto\sthis\sarticle
    |écoutez?r?\s(?:cet|l['’])\s?article|(?:nos\s|our\s)?(?:conditions\sd['’]utilisation|mentions\slégales|terms\sof|privacy\spolicy)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_COUNTER = re.compile(
    r"\W{0,4}(?:\d[\d\s.,]{0,9}[km]?\s?)?(?:comments?|commentaires?|réactions?|réponses?|shares?|partages?|vues?|views?"
    r"|likes?|j['’]aime|lectures?)\s?(?:[:(]?\s?\d[\d\s.,]{0,9}\)?|\(s\))?\W{0,3}$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"\W{0,3}(?:©|\(c\)\s|copyright\b|crédits?\s?(?:photos?|images?)?\s?[:©]|(?:photos?|images?|illustrations?|vidéos?|video)"
    r"\s?(?:credits?|d['’]illustration)?\s?[:©/]|photo\s(?:by|credit|courtesy)|image\sby|getty\simages|\(\s?photos?\b)"
    r"|.{0,120}(?:tous\sdroits\s(?:de\s\w+\s)?réservés|all\srights\sreserved|reproduction\s(?:strictement\s)?interdite"
    r"|may\snot\sbe\s(?:published|reproduced))",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"(?=.{0,300}\bcookies?\b)(?=.{0,300}\b(?:we|our|your|nous|notre|nos|votre|vous|sites?|websites?)\b)"
    r".{0,300}\b(?:accept|consent|politique|policy|utilis|use[sd]?\b|navigat|paramét|settings|préférences)",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"\W{0,3}(?:sources?|via|liens?|links?|url|origine|article\sd['’]origine)\s?[:：]", re.IGNORECASE)
_SIGNATURE = re.compile(
    r".{0,200}\b(?:(?:a|ont)\s(?:également\s)?(?:contribué|participé|collaboré)\sà\s(?:ce|cet|cette)\s(?:rapport|article"
    r"|reportage|dépêche|enquête)|contributed\s(?:to\sthis|reporting)|contributed\sto\sthe\sreport"
    r"|est\sapparu\sen\spremier\ssur|appeared\sfirst\son|is\san?\s(?:\w+\s){0,2}(?:reporter|journalist|correspondent|editor"
    r"|columnist|writer)\s(?:for|at|based|covering|with)|est\s(?:\w+\s)?journaliste\s(?:pour|au?|chez)\s(?:[A-Z]|la\s[A-Z]))",
    re.IGNORECASE,
)
_CREDITED = re.compile(
    r"[\W_]{0,4}(?:(?:additional\s)?reporting|editing|edited|written|compiled|translated|propos\srecueillis|recueillis?|écrit"
    r"|rédigé|réalisé|traduit(?:\sde\sl['’]\w+)?|édité|mis\sen\sligne|posté|publié|posted|published)\s(?:par|by)\s",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"[\W_]{0,4}(?:par|by|de\snotre|from\sour|avec|with)\b\s?:?\s?", re.IGNORECASE)
_BYLINE_WORD = re.compile(
    r"(?:et|and|avec|with|pour|for|à|au?|aux|en|in|of|d[eu]?|des|les?|la|l|rédaction|envoyée?s?|spéciale?|spéciaux"
    r"|correspondante?s?|correspondents?|journaliste|reporters?|editor|agences?|agency|agencies|staff|writer|notre|our"
    r"|editing|edited|reporting|additional|publié|mis|jour|updated|published|on|at|the|h|min|by|par)$"
)
_DATE_WORD = re.compile(
    r"""\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday
    |mon|tues?|wed|thu|thurs|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim
    |janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre
    |january|february|march|april|may|june|july|august|september|october|november|december
    |janv|févr?|fev|avr|juil|sept|oct|nov|déc|dec|jan|feb|apr|jun|jul|aug|sep
    |publiée?|paru|parue|published|posted|postée?|updated|modifiée?|créée?|actualisée?|mise?\sà\sjour|last|dernière|modification
    |le|la|à|a|at|on|the|de|et|of|il\sy\sa|ago|heures?|hours?|jours?|days?|minutes?|mins?|date|daté|dated
    |utc|gmt|cet|cest|est|edt|et|pst|pdt|bst|am|pm|[ap]\.m|h|er|st|nd|rd|th|t|z)\b\.?|\d+(?:h|er|st|nd|rd|th|t|z)?""",
    re.IGNORECASE | re.VERBOSE,
)
_DATE_LEAD = re.compile(
    r"\W{0,3}(?:publiée?|paru|published|posted|postée?|updated|modifiée?|créée?|(?:dernière\s)?mise?\sà\sjour|last\supdated)"
    r"\s?(?::|le|on|at|à|il\sy\sa)?\s?.{0,25}?\d",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\(?\s?(?:(?:[Aa]vec|[Ww]ith|[Pp]ar|[Bb]y|[Ss]ource)\s:?\s?)?(?:[A-Z]{2,8}|Reuters|Belga|Xinhua|Tass|Anadolu|Bloomberg)"
    r"(?:(?:\s?[,/&-]\s?|\s(?:et|and|avec|with)\s)(?:[A-Z]{2,8}|[A-Z]\w{2,20}))*\s?\)?\.?$"
)
_DESK = re.compile(
    r"(?:[A-ZÉÈ][\w'’.-]{0,20}\s){1,4}(?:avec|with)\s(?:l['’])?[A-Z][\w]{1,15}(?:\s(?:et|and)\s[A-Z]\w{1,15})?\.?$"
)
_SLOGAN = re.compile(
    r".{2,60}?\s[–—|:·-]\s.{0,80}\b(?:actualités?|actus?|infos?|informations?|news|journal|quotidien|magazine|médias?|site|portail"
    r"|headlines|breaking|newspaper|presse)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:(?<=[.!?…»”\"')\]])\s?|\s)(?:read\smore|lire\s(?:la\ssuite|plus|aussi|l['’]article)|voir\s(?:plus|aussi)|en\ssavoir\splus"
    r"|continue\sreading|show\smore|see\smore|learn\smore|loading|afficher\splus)\s?[.…»>→\])]*\s*$",
    re.IGNORECASE,
)
_STOPS = ("", *".!?…»”\"')]")
_MARKUP = re.compile(r"(?:</?[A-Za-z][^<>]{0,300}>\s*)+$|[\W_]+$|\[[^\]]{1,40}\]:\s")


def is_furniture(line: str) -> bool:
    """Tell whether a trimmed line is no news but part of the page: signature, credit, counter, invitation, date."""
    if len(line) > LONGEST:
        return False
    return bool(
        _INVITATION.match(line)
        or _COUNTER.match(line)
        or _RIGHTS.match(line)
        or _MARKUP.match(line)
        or _COOKIES.match(line)
        or is_signature(line)
        or is_source(line)
        or is_date_line(line)
    )


def is_signature(line: str) -> bool:
    """Tell whether the line names who wrote or sent the article: "Par Jeanne Martin", "(AFP)", "Le Monde avec AFP"."""
    if len(line) > _WITHIN:
        return False
    return bool(_SIGNATURE.match(line) or _CREDIT.match(line) or _DESK.match(line)) or _is_byline(line)


def _is_byline(line: str) -> bool:
    credited = _CREDITED.match(line)
    lead = credited or _BYLINE.match(line)
    if not lead or len(line) > 140 or (not credited and line.endswith((".", "!", "?", "…", ":"))):
        return False
    words = _LETTERS.findall(line, lead.end())
    names = [word for word in words if word[0].isupper()]
    others = [word for word in words if not word[0].isupper() and not _BYLINE_WORD.match(word)]
    return (bool(names) or "rédaction" in words) and len(others) * 4 <= len(words)


def is_source(line: str) -> bool:
    """Tell whether the line says where the article comes from, or is an address and little else."""
    address = _URL.search(line)
    if address and (address.end() - address.start()) * 2 >= len(line):
        return True
    return bool(_SOURCE.match(line)) and (bool(address) or (len(line) <= 80 and not line.endswith(".")))


def is_date_line(line: str) -> bool:
    """Tell whether the line holds a date and the words that go with it, and nothing else."""
    if len(line) > 120 or not _DIGIT.search(line):
        return False
    if _DATE_LEAD.match(line) and not line.endswith((".", "!", "?")):
        return True
    return not _WORD.search(_DATE_WORD.sub("", line))


def is_slogan(line: str) -> bool:
    """Tell whether a closing line is a site's name and its slogan: "Nom – toute l'actualité de la région"."""
    return len(line) <= _WITHIN and len(line.split()) <= 22 and bool(_SLOGAN.match(line))


def find_url(line: str) -> str | None:
    """Return the first web address of a line, without the punctuation that follows it."""
    address = _URL.search(line)
    return address.group().rstrip(".,;:!?)]}*") if address else None


def without_tail(line: str) -> int:
    """Return the length of the line less the "Read More" or "Lire la suite" at its end."""
    offset = max(0, len(line) - 60)
    tail = _TAIL.search(line, offset)
    if not tail:
        return len(line)
    # "…pour en savoir plus." ends a sentence; a link stands after a full stop or starts with a capital.
    link = tail.group().strip()
    stands_apart = line[: tail.start()].rstrip()[-1:] in _STOPS or link[0].isupper()
    return tail.start() if stands_apart else len(line)
