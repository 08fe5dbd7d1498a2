"""Names, codes and symbols of currencies in, their ISO 4217 codes out, French and English."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.types import FigureKind


class Unit(NamedTuple):
    """A unit as figures carry it: "%", an ISO currency, a symbol, or the singular noun of a time."""

    name: str
    kind: FigureKind


def listed(kind: FigureKind, lines: str) -> dict[str, Unit]:
    """Read lines "NAME: word, word" of folded words; a line without a name goes on with the one before."""
    units: dict[str, Unit] = {}
    for line in re.sub(r"\n +(?=[^:\n]+(?:\n|$))", " ", lines.strip()).splitlines():
        name, _, words = line.strip().partition(":")
        units |= {word.strip(): Unit(name, kind) for word in words.split(",")}
    return units


SYMBOLS = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₩": "KRW", "₹": "INR", "₴": "UAH", "₪": "ILS",
    "₺": "TRY", "₿": "BTC", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₸": "KZT", "₾": "GEL", "₵": "GHS",
    "¢": "cent",
}  # fmt: skip
# What letters before a dollar sign make of it: "C$", "HK$", "R$".
PREFIXED = {
    "us": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "a": "AUD", "au": "AUD", "hk": "HKD", "s": "SGD", "sg": "SGD",
    "nz": "NZD", "nt": "TWD", "r": "BRL", "mx": "MXN",
}  # fmt: skip
# Codes count in capitals only; those that capitals make of ordinary words (ALL, TOP, CUP) are left out.
CODES = frozenset(
    """EUR USD CAD AUD NZD HKD SGD TWD GBP JPY CNY RMB KRW KPW RUB UAH BYN CHF XOF XAF XPF FRF INR PKR LKR NPR BDT IDR
    MYR THB VND PHP BRL PLN TRY LBP EGP SYP SDG ILS MAD AED SAR QAR KWD BHD OMR JOD IQD IRR YER DZD TND LYD SEK NOK DKK
    ISK CZK HUF RON BGN RSD MKD GEL AMD AZN KZT UZS AFN MXN ARS CLP COP UYU VES BOB PYG NGN GHS KES TZS UGX ZAR ETB RWF
    CDF AOA MZN ZMW BWP MUR MGA DJF GNF HTG MMK KHR MNT BTC ETH""".split()
) - {"ETH", "GEL"}
_NAMES = """EUR: euro, euros, eur, €
    USD: dollar, dollars, usd, dollars americains, dollar americain, dollars us, us dollars, us dollar, american
        dollars, $, $ us, $ usd, us $, billets verts
    CAD: dollars canadiens, dollar canadien, canadian dollars, canadian dollar, $ c, $ ca, $ can, $ cad
    AUD: dollars australiens, dollar australien, australian dollars, australian dollar, $ a, $ aud
    NZD: dollars neo-zelandais, new zealand dollars
    HKD: dollars de hong kong, dollars hongkongais, hong kong dollars, $ hk
    SGD: dollars de singapour, dollars singapouriens, singapore dollars
    TWD: dollars taiwanais, taiwan dollars, taiwanese dollars, new taiwan dollars
    GBP: livres sterling, livre sterling, livres britanniques, pounds sterling, pound sterling, british pounds, £,
        pounds, gbp
    JPY: yen, yens, jpy, ¥, yens japonais, japanese yen
    CNY: yuan, yuans, renminbi, renminbis, yuans chinois, chinese yuan
    KRW: won, wons, wons sud-coreens, won sud-coreens, wons sud coreens, south korean won, korean won, ₩
    KPW: wons nord-coreens, wons nord coreens, north korean won
    RUB: rouble, roubles, ruble, rubles, roubles russes, russian rubles, russian roubles, rub, ₽
    BYN: roubles bielorusses, belarusian rubles
    UAH: hryvnia, hryvnias, hryvnya, hryvnyas, ₴
    CHF: francs suisses, franc suisse, swiss francs, swiss franc, chf
    XOF: francs cfa, franc cfa, cfa francs, fcfa, f cfa
    XPF: francs pacifique, francs cfp, cfp francs
    CDF: francs congolais, congolese francs
    RWF: francs rwandais, rwandan francs
    GNF: francs guineens, guinean francs
    DJF: francs djiboutiens
    FRF: franc, francs, francs francais, french francs
    INR: roupies indiennes, roupie indienne, indian rupees, ₹
    PKR: roupies pakistanaises, pakistani rupees
    LKR: roupies sri-lankaises, sri lankan rupees
    NPR: roupies nepalaises, nepalese rupees
    IDR: roupies indonesiennes, indonesian rupiah, rupiah, rupiahs
    BDT: taka, takas
    MYR: ringgit, ringgits
    THB: baht, bahts
    VND: dong, dongs
    PHP: pesos philippins, philippine pesos
    BRL: real bresilien, reals bresiliens, reais, reals, brazilian reais
    PLN: zloty, zlotys, zlotych
    HUF: forint, forints
    RON: leu, lei, leus
    BGN: lev, leva, levs
    RSD: dinars serbes, serbian dinars
    TRY: livres turques, livre turque, turkish lira, turkish liras, lires turques, ₺
    LBP: livres libanaises, lebanese pounds
    EGP: livres egyptiennes, egyptian pounds
    SYP: livres syriennes, syrian pounds
    SDG: livres soudanaises, sudanese pounds
    ILS: shekel, shekels, ₪
    MAD: dirhams marocains, dirham marocain, moroccan dirhams, dh, dhs
    AED: dirhams emiratis, emirati dirhams
    SAR: riyals saoudiens, saudi riyals
    QAR: riyals qataris, qatari riyals
    YER: rials yemenites, yemeni rials
    OMR: rials omanais, omani rials
    IRR: rials iraniens, iranian rials, tomans
    DZD: dinars algeriens, dinar algerien, algerian dinars
    TND: dinars tunisiens, dinar tunisien, tunisian dinars
    LYD: dinars libyens, libyan dinars
    IQD: dinars irakiens, dinars iraquiens, iraqi dinars
    JOD: dinars jordaniens, jordanian dinars
    KWD: dinars koweitiens, kuwaiti dinars
    SEK: couronnes suedoises, swedish kronor, swedish crowns
    NOK: couronnes norvegiennes, norwegian kroner, norwegian crowns
    DKK: couronnes danoises, danish kroner
    ISK: couronnes islandaises, icelandic kronur
    CZK: couronnes tcheques, czech crowns, czech koruna
    MXN: pesos mexicains, mexican pesos
    ARS: pesos argentins, argentine pesos
    CLP: pesos chiliens, chilean pesos
    COP: pesos colombiens, colombian pesos
    UYU: pesos uruguayens, uruguayan pesos
    VES: bolivar, bolivars, bolivares
    PYG: guarani, guaranis
    NGN: naira, nairas
    GHS: cedi, cedis
    KES: shillings kenyans, kenyan shillings
    TZS: shillings tanzaniens, tanzanian shillings
    UGX: shillings ougandais, ugandan shillings
    ETB: birr, birrs
    AOA: kwanza, kwanzas
    MGA: ariary, ariarys
    ZMW: kwacha, kwachas
    ZAR: rand, rands, rands sud-africains, south african rand
    HTG: gourde, gourdes
    KZT: tenge, tenges
    AMD: drams
    AZN: manat, manats
    MMK: kyat, kyats
    AFN: afghanis
    MNT: tugrik, tugriks
    BTC: bitcoin, bitcoins, ₿
    ETH: ethers
    dinar: dinar, dinars
    dirham: dirham, dirhams
    peso: peso, pesos
    roupie: roupie, roupies, rupee, rupees
    riyal: riyal, riyals, rial, rials
    shilling: shilling, shillings
    lira: lira, liras, lire, lires
    couronne: couronne, couronnes, crown, crowns, kroner, kronor, krone, krona, koruna, korunas
    cent: cent, cents, centime, centimes, centimes d euro, cents d euro, ¢, c€
    penny: penny, pence
    kopeck: kopeck, kopecks, kopek, kopeks
    pesewa: pesewa, pesewas
    florin: florin, florins, florins hollandais, florins neerlandais
    mark: mark, marks, mark finlandais, marks finlandais, marks allemands, deutsche marks"""
_AS_CODE = {"RMB": "CNY"}
# Names that several countries give to their money.
SHARED_NAMES = {
    "couronne": frozenset({"SEK", "NOK", "DKK", "ISK", "CZK"}),
    "dinar": frozenset({"DZD", "TND", "LYD", "IQD", "JOD", "KWD", "RSD"}),
    "dirham": frozenset({"MAD", "AED"}),
    "peso": frozenset({"MXN", "ARS", "CLP", "COP", "UYU", "PHP"}),
    "roupie": frozenset({"INR", "PKR", "LKR", "NPR"}),
    "riyal": frozenset({"SAR", "QAR", "YER", "OMR", "IRR"}),
    "shilling": frozenset({"KES", "TZS", "UGX"}),
    "FRF": frozenset({"CHF", "XOF", "XPF", "CDF", "RWF", "GNF", "DJF"}),
}
# What "un" and "one" count rather than introduce: "un euro".
COINS = frozenset("euro dollar yen yuan rouble penny franc centime".split())
CURRENCIES = {
    **{code.lower(): Unit(_AS_CODE.get(code, code), "currency") for code in CODES},
    **{sign: Unit(name, "currency") for sign, name in SYMBOLS.items()},
    **listed("currency", _NAMES),
}
