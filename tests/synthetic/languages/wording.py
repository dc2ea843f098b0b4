"""Commitments of plans that do not exist, in seven languages, with places for values, and how each language writes these."""

LANGUAGES = ("en", "es", "pt", "fr", "de", "it", "zh")

# {n}: a count, {w}: a count in words, {a}: an amount, {p}: a percentage, {d}: a date, {m}: month and year, {y}: a year,
# {r}: an article, {o}: an ordinal.
SENTENCES = [
    {
        "en": "The Harbour Fund will train {n} divers and lend them equipment until {y}.",
        "es": "El Fondo Portuario formará a {n} buzos y les prestará equipo hasta {y}.",
        "pt": "O Fundo Portuário formará {n} mergulhadores e lhes emprestará equipamento até {y}.",
        "fr": "Le Fonds portuaire formera {n} plongeurs et leur prêtera du matériel jusqu'en {y}.",
        "de": "Der Hafenfonds bildet {n} Taucher aus und leiht ihnen bis {y} Geräte.",
        "it": "Il Fondo portuale formerà {n} sommozzatori e presterà loro attrezzature fino al {y}.",
        "zh": "港口基金将培训{n}名潜水员，并在{y}年之前向其出借设备。",
    },
    {
        "en": "Set aside {a} for the repair of lighthouses, of which {p} goes to the outer islands.",
        "es": "Reservar {a} para la reparación de faros, de los que el {p} corresponde a las islas exteriores.",
        "pt": "Reservar {a} para a reparação de faróis, dos quais {p} cabem às ilhas exteriores.",
        "fr": "Réserver {a} à la réparation des phares, dont {p} pour les îles extérieures.",
        "de": "Für die Ausbesserung von Leuchttürmen werden {a} bereitgestellt, davon {p} für die äußeren Inseln.",
        "it": "Destinare {a} alla riparazione dei fari, di cui il {p} alle isole esterne.",
        "zh": "拨出{a}用于修缮灯塔，其中{p}用于外岛。",
    },
    {
        "en": "The bridge at Tarn Ferry opens on {d} and stays free of toll for {w} years.",
        "es": "El puente de Tarn Ferry se abre el {d} y permanece sin peaje durante {w} años.",
        "pt": "A ponte de Tarn Ferry abre em {d} e fica sem pedágio durante {w} anos.",
        "fr": "Le pont de Tarn Ferry ouvre le {d} et reste sans péage pendant {w} ans.",
        "de": "Die Brücke von Tarn Ferry wird am {d} eröffnet und bleibt {w} Jahre lang mautfrei.",
        "it": "Il ponte di Tarn Ferry apre il {d} e resta senza pedaggio per {w} anni.",
        "zh": "塔恩渡口大桥于{d}通车，{w}年内免收通行费。",
    },
    {
        "en": "Under {r} the bakers of both valleys may sell {n} loaves a week without a licence.",
        "es": "En virtud del {r}, los panaderos de ambos valles podrán vender {n} hogazas por semana sin licencia.",
        "pt": "Nos termos do {r}, os padeiros dos dois vales poderão vender {n} pães por semana sem licença.",
        "fr": "En vertu de l'{r}, les boulangers des vallées peuvent vendre {n} pains par semaine sans licence.",
        "de": "Nach {r} dürfen die Bäcker beider Täler wöchentlich {n} Brote ohne Lizenz verkaufen.",
        "it": "Ai sensi dell'{r}, i fornai delle valli possono vendere {n} pagnotte alla settimana senza licenza.",
        "zh": "依照{r}，两谷的面包师每周可无证出售{n}个面包。",
    },
    {
        "en": "Hold the {o} Congress of Beekeepers in {m} and invite {w} guests from each province.",
        "es": "Celebrar el {o} Congreso de Apicultores en {m} e invitar a {w} huéspedes de cada provincia.",
        "pt": "Realizar o {o} Congresso de Apicultores em {m} e convidar {w} hóspedes de cada província.",
        "fr": "Tenir le {o} Congrès des apiculteurs en {m} et inviter {w} hôtes de chaque province.",
        "de": "Den {o} Kongress der Imker im {m} abhalten und aus jeder Provinz {w} Gäste einladen.",
        "it": "Tenere il {o} Congresso degli apicoltori nel {m} e invitare {w} ospiti da ogni provincia.",
        "zh": "在{m}举行第{o}届养蜂人大会，并从每个省邀请{w}名来宾。",
    },
    {
        "en": "Reduce the loss of water in the pipes of Oldmere by {p} before {m}, at a cost of at most {a}.",
        "es": "Reducir en un {p} la pérdida de agua en las tuberías de Oldmere antes de {m}, a un costo máximo de {a}.",
        "pt": "Reduzir em {p} a perda de água nos canos de Oldmere antes de {m}, a um custo máximo de {a}.",
        "fr": "Réduire de {p} la perte d'eau dans les conduites d'Oldmere avant {m}, pour un coût d'au plus {a}.",
        "de": "Den Wasserverlust in den Rohren von Oldmere vor {m} um {p} senken, zu Kosten von höchstens {a}.",
        "it": "Ridurre del {p} la perdita d'acqua nelle tubature di Oldmere prima di {m}, a un costo massimo di {a}.",
        "zh": "在{m}之前将奥尔德米尔管道的漏水量减少{p}，费用不超过{a}。",
    },
    {
        "en": "Plant {n} willows along the Brack and count every year, on {d} at the latest, how many are alive.",
        "es": "Plantar {n} sauces a orillas del Brack y contar cada año, a más tardar el {d}, cuántos siguen vivos.",
        "pt": "Plantar {n} salgueiros ao longo do Brack e contar todos os anos, até {d}, quantos estão vivos.",
        "fr": "Planter {n} saules le long du Brack et compter chaque année, le {d} au plus tard, combien sont vivants.",
        "de": "Entlang der Brack {n} Weiden pflanzen und jedes Jahr, spätestens am {d}, zählen, wie viele leben.",
        "it": "Piantare {n} salici lungo il Brack e contare ogni anno, al più tardi il {d}, quanti sono vivi.",
        "zh": "沿布拉克河种植{n}棵柳树，每年最迟在{d}清点存活数量。",
    },
    {
        "en": "Whoever breaks {r} pays up to {a}, and the double on repetition within {w} months.",
        "es": "Quien infrinja el {r} pagará hasta {a}, y el doble si reincide en {w} meses.",
        "pt": "Quem infringir o {r} pagará até {a}, e o dobro se reincidir em {w} meses.",
        "fr": "Quiconque enfreint l'{r} paie jusqu'à {a}, et le double en cas de récidive dans les {w} mois.",
        "de": "Wer gegen {r} verstößt, zahlt bis zu {a}, bei Wiederholung binnen {w} Monaten das Doppelte.",
        "it": "Chi viola l'{r} paga fino a {a}, e il doppio in caso di recidiva entro {w} mesi.",
        "zh": "违反{r}者处以最高{a}罚款，{w}个月内再犯者加倍。",
    },
]

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
}

WORDS = {
    2: ("two", "dos", "dois", "deux", "zwei", "due", "两"),
    3: ("three", "tres", "três", "trois", "drei", "tre", "三"),
    6: ("six", "seis", "seis", "six", "sechs", "sei", "六"),
    8: ("eight", "ocho", "oito", "huit", "acht", "otto", "八"),
    12: ("twelve", "doce", "doze", "douze", "zwölf", "dodici", "十二"),
    15: ("fifteen", "quince", "quinze", "quinze", "fünfzehn", "quindici", "十五"),
    18: ("eighteen", "dieciocho", "dezoito", "dix-huit", "achtzehn", "diciotto", "十八"),
    24: ("twenty-four", "veinticuatro", "vinte e quatro", "vingt-quatre", "vierundzwanzig", "ventiquattro", "二十四"),
    36: ("thirty-six", "treinta y seis", "trinta e seis", "trente-six", "sechsunddreißig", "trentasei", "三十六"),
    90: ("ninety", "noventa", "noventa", "quatre-vingt-dix", "neunzig", "novanta", "九十"),
}

ORDINALS = {
    "en": "second third fourth fifth sixth seventh eighth ninth".split(),
    "es": "segundo tercer cuarto quinto sexto séptimo octavo noveno".split(),
    "pt": "segundo terceiro quarto quinto sexto sétimo oitavo nono".split(),
    "fr": "deuxième troisième quatrième cinquième sixième septième huitième neuvième".split(),
    "de": "zweiten dritten vierten fünften sechsten siebten achten neunten".split(),
    "it": "secondo terzo quarto quinto sesto settimo ottavo nono".split(),
    "zh": list("二三四五六七八九"),
}


def grouped(number, language):
    """Thousands apart: 12,500 or 12.500 or 12 500."""
    text = f"{number:,}"
    return text.replace(",", {"en": ",", "zh": ",", "fr": "\u202f"}.get(language, "."))


def decimal(number, language):
    text = f"{number:g}"
    return text if language in ("en", "zh") else text.replace(".", ",")


def han(number):
    """A number below 10,000 in Han numerals."""
    digits, units, out, gap = "零一二三四五六七八九", ["", "十", "百", "千"], "", False
    text = str(number)
    for place, digit in enumerate(text):
        unit = units[len(text) - 1 - place]
        if digit == "0":
            gap = bool(out)
            continue
        out += ("零" if gap else "") + ("" if digit == "1" and unit == "十" and not out else digits[int(digit)]) + unit
        gap = False
    return out


def amount(millions, language, style):
    """Of dollars; `style` picks one of the ways that are usual."""
    value = decimal(millions, language)
    if language == "zh":
        return f"{millions * 100:g}万美元"
    if style and millions == int(millions):
        return {"en": "US${}", "es": "{} dólares", "pt": "{} dólares", "fr": "{} dollars", "de": "{} US-Dollar",
                "it": "{} dollari"}[language].format(grouped(int(millions) * 1_000_000, language))
    plural = millions >= 2
    return {
        "en": f"US${value} million",
        "es": f"{value} {'millones' if plural else 'millón'} de dólares",
        "pt": f"{value} {'milhões' if plural else 'milhão'} de dólares",
        "fr": f"{value} million{'s' if plural else ''} de dollars",
        "de": f"{value} Million{'en' if plural else ''} US-Dollar",
        "it": f"{value} milion{'i' if plural else 'e'} di dollari",
    }[language]


def percentage(number, language, style):
    value = decimal(number, language)
    if style:
        return {"zh": f"百分之{han(int(number))}" if number == int(number) else f"{value}%"}.get(language, f"{value} %")
    return {"en": f"{value} per cent", "es": f"{value} por ciento", "pt": f"{value} por cento", "fr": f"{value} pour cent",
            "de": f"{value} Prozent", "it": f"{value} per cento", "zh": f"{value}%"}[language]


def date(year, month, day, language):
    if language == "zh":
        return f"{year}年{month}月{day}日"
    name = MONTHS[language][month - 1]
    return {"en": f"{day} {name} {year}", "es": f"{day} de {name} de {year}", "pt": f"{day} de {name} de {year}",
            "de": f"{day}. {name} {year}"}.get(language, f"{day} {name} {year}")


def month(year, number, language):
    if language == "zh":
        return f"{year}年{number}月"
    link = " de " if language in ("es", "pt") else " "
    return f"{MONTHS[language][number - 1]}{link}{year}"


def article(number, language):
    return {"en": "Article {}", "es": "artículo {}", "pt": "artigo {}", "fr": "article {}", "de": "Artikel {}",
            "it": "articolo {}", "zh": "第{}条"}[language].format(han(number) if language == "zh" else number)


def written(kind, value, language, style):
    """A value as its language writes it."""
    if kind == "n":
        if language == "zh":
            return f"{value // 10000}万" if value % 10000 == 0 else han(value) if style and value < 10000 else str(value)
        return grouped(value, language)
    return {
        "w": lambda: WORDS[value][LANGUAGES.index(language)],
        "a": lambda: amount(value, language, style),
        "p": lambda: percentage(value, language, style),
        "d": lambda: date(*value, language),
        "m": lambda: month(*value, language),
        "y": lambda: str(value),
        "r": lambda: article(value, language),
        "o": lambda: ORDINALS[language][value - 2],
    }[kind]()
