"""Orders to ignore what came before, in languages other than English: patterns for ``order_words``.

Matched in undisguised text whose white space is single spaces. Every repetition is bounded.
"""

# ruff: noqa: E501 - one pattern a line reads best
from __future__ import annotations

# Verb, what may stand between, what is ignored, and the word that says "what came before" or "yours".
_LANGUAGES = (
    (
        r"(?:ignorier|vergiss|vergess|missacht|verwirf)(?:e|en sie|t|en)?",
        r"alle|die|den|deine|deiner|ihre|bitte",
        r"anweisungen|befehle|instruktionen|vorgaben|(?:system)?prompts?|text|artikel",
        r"vorherigen|bisherigen|vorigen|obigen|früheren|vorangegangenen|oben|deine",
    ),
    (
        r"(?:ignore|oublie|néglige)[zrs]?|ne (?:tiens|tenez) pas compte de",
        r"toutes|tous|les|le|tes|vos|des|tout",
        r"instructions|consignes|directives|texte|article|règles",
        r"précédentes|précédente?s?|antérieure?s?|ci-dessus|vos|tes",
    ),
    (
        r"ignor[ae][dr]?|olvida[dr]?|olvide|omite|descarta|haz caso omiso de",
        r"todas|todos|las|los|el|tus|sus",
        r"instrucciones|indicaciones|órdenes|texto|artículo",
        r"anterior(?:es)?|previ[ao]s?|de arriba|tus",
    ),
    (
        r"ignor[ae]|esque[çc]a|desconsidere|desconsidera",
        r"todas|todos|as|os|o|tuas|suas",
        r"instruções|indicações|ordens|comandos|texto|artigo",
        r"anterior(?:es)?|prévias|acima|suas|tuas",
    ),
    (
        r"(?:ignor|dimentic)(?:a|are|ate|hi)",
        r"tutte|tutti|le|gli|il|tue",
        r"istruzioni|indicazioni|ordini|testo|articolo",
        r"precedent[ei]|sopra|qui sopra|tue",
    ),
    (
        r"negeer|vergeet",
        r"alle|de|het|al|je|uw",
        r"instructies|opdrachten|aanwijzingen|tekst|artikel",
        r"vorige|voorgaande|eerdere|bovenstaande|hierboven|jouw",
    ),
    (
        r"(?:zignoruj|ignoruj|pomiń|zapomnij o)(?:cie)?",
        r"wszystkie|wszystkich|swoje|tekst",
        r"instrukcj[eai]ch|instrukcje|polecenia|poleceniach|tekst",
        r"poprzedni[ech]{0,2}|powyższ[eychy]{1,3}|wcześniejsz[eychy]{1,3}",
    ),
    (
        r"ignorera|glöm|bortse (?:från|ifrån)|strunta i|åsidosätt",
        r"alla|all|de|det|den|dina|allt|era",
        r"instruktioner(?:na)?|anvisningar(?:na)?|direktiv(?:en)?|order|kommandon|uppmaningar|text(?:en)?|artikeln?",
        r"tidigare|föregående|ovanstående|ovan|dina|givna",
    ),
    (
        r"ignor[eé]r|glem|se bort fra|overse|tilsidesæt|tilsidesett",
        r"alle|alt|de|det|den|dine|dei",
        r"instruks(?:er|jon(?:er|ene)?|erne|ene)?|instruktioner(?:ne)?|anvisninger(?:ne)?|ordrer?|kommandoer|tekst(?:en)?|artikk?el(?:en)?",
        r"tidligere|foregående|forrige|ovenstående|ovennevnte|ovenfor|over|foregåande|dine",
    ),
    (
        r"(?:ohita|sivuuta|unohda)(?:kaa)?|jätä huomiotta",
        r"kaikki|kaikkia|nämä|sinun",
        r"ohjee?t|ohjeesi|käskyt|määräykset|tekstin?",
        r"aiemmat|aikaisemmat|edelliset|edeltävät|yllä olevat?|yllä oleva",
    ),
    (
        r"(?:(?:hãy|xin|vui lòng) ){0,2}(?:bỏ qua|phớt lờ|quên|lờ đi)",
        r"tất cả|mọi|toàn bộ|các|những|hết|đi|của bạn|bạn",
        r"hướng dẫn|chỉ dẫn|chỉ thị|lệnh|mệnh lệnh|yêu cầu|văn bản|nội dung",
        r"trước đây|trước đó|trước|ở trên|bên trên|phía trên|đã cho",
    ),
    (
        r"(?:tolong |harap |mohon )?(?:abaikan(?:lah)?|lupakan(?:lah)?|hiraukan)",
        r"semua|segala|seluruh|setiap|yang|para|anda",
        r"instruksi|perintah|petunjuk|arahan|pedoman|aturan|teks|artikel",
        r"sebelumnya|sebelum ini|terdahulu|di atas|anda",
    ),
    (
        r"(?:игнорируй|проигнорируй|забудь|отбрось)(?:те)?",
        r"все|всё|про|обо|свои|твои|ваши",
        r"инструкции|указания|команды|приказы|распоряжения|правила|текст",
        r"предыдущие|прежние|предшествующие|вышеуказанные|прошлые|выше|предыдущий|данные ранее",
    ),
    (
        r"(?:ігноруй|проігноруй|забудь|знехтуй|відкинь)(?:те)?",
        r"усі|всі|всіма|про|свої|твої",
        r"інструкції|вказівки|команди|накази|настанови|правила|текст",
        r"попередні|минулі|вищенаведені|вище|дотеперішні|попередній",
    ),
    (
        r"ignor(?:uj|ujte)|zapomeň(?:te)? na|zabudni(?:te)? na",
        r"všechny|všetky|tyto|své",
        r"pokyny|instrukce|příkazy|inštrukcie|príkazy|text",
        r"předchozí|předešlé|výše uvedené|predchádzajúce|vyššie",
    ),
    (
        r"ignor(?:ă|ați|a)|uită",
        r"toate|tot|cele",
        r"instrucțiunile|indicațiile|comenzile|textul",
        r"anterioare|precedente|de mai sus|anterior",
    ),
    (
        r"hagyd figyelmen kívül|felejtsd el",
        r"az|a|összes|minden|eddigi",
        r"utasítás(?:okat|t)?|utasításaidat|szöveget",
        r"korábbi|előző|fenti|eddigi",
    ),
    (
        r"αγνο(?:ήστε|ησε|ήσε)|ξέχνα|ξεχάστε|ξέχασε",
        r"όλες|τις|το|όλα",
        r"οδηγίες|εντολές|κείμενο",
        r"προηγούμενες|παραπάνω|προηγούμενο",
    ),
)


# "Ignorer les consignes précédentes serait dangereux" gives no order.
_NO_VERB = (
    r"(?! (?:serait|est|était|peut|vore|är|kan|wäre|ist|war|kann|sería|seria|es|é|era|sarebbe|è|zou|is|ville|er|var|"
    r"byłoby|jest|było|adalah|akan|là|sẽ)\b)"
)


def _row(verb: str, between: str, what: str, before: str) -> str:
    """The two orders of words: "ignore all earlier orders", "ignore all orders from before"."""
    gap = rf"(?:(?:{between}) ){{0,4}}"
    return (
        rf"(?:{verb}) {gap}(?:(?:{before}) (?:(?:{between}) ){{0,2}}(?:{what})"
        rf"|(?:{what}) (?:(?:{between}) ){{0,2}}(?:{before}))\b{_NO_VERB}"
    )


# "Forget everything above", without naming orders.
_EVERYTHING = (
    r"(?:ignorier|vergiss|vergess)(?:e|en sie|t)? alles,? (?:obige|bisherige|vorherige|vorige|oben|was (?:oben|vorher|davor|bisher|(?:du|dir|man dir) (?:bisher|vorher|gesagt)))\b",
    r"(?:ignore|oublie)[zrs]? tout ce qui (?:précède|est écrit (?:plus haut|ci-dessus)|(?:vous|t)['’ ]?a été dit)\b",
    r"(?:ignor[ae]|olvid[ae]) todo lo (?:anterior|de arriba|que se te ha dicho)\b",
    r"(?:ignor[ae]|esque[çc]a) tudo (?:o que (?:veio|vem|está|foi dito) (?:antes|acima)|acima)\b",
    r"(?:ignor|dimentic)(?:a|ate) tutto (?:quanto sopra|quello che precede|ciò che precede)\b",
    r"(?:ignorera|glöm) allt (?:ovan|ovanstående|som står ovan|du (?:har )?fått (?:höra|veta))\b",
    r"(?:ignor[eé]r|glem) alt (?:ovenfor|over|ovenstående|som står over|du (?:har )?fått (?:høre|vite)|du har fået at vide)\b",
    r"(?:забудь|игнорируй)(?:те)? вс[её],? что (?:было )?(?:выше|ранее|до этого|тебе (?:сказали|говорили))\b",
    r"(?:забудь|ігноруй)(?:те)? (?:усе|все),? що (?:було )?(?:вище|раніше|до цього|тобі (?:сказали|казали))\b",
    r"(?:quên|bỏ qua) (?:tất cả|mọi thứ|hết) (?:những gì )?(?:ở trên|bên trên|đã (?:được )?nói)\b",
    r"(?:lupakan|abaikan) semua yang (?:di atas|sebelumnya|dikatakan)\b",
)

AT_THE_BEGINNING = (
    *(_row(*each) for each in _LANGUAGES),
    *_EVERYTHING,
    r"(?:请)?(?:忽略|无视|忘记|忘掉)(?:掉)?(?:你)?(?:之前|以上|前面|先前|此前)的?(?:所有|全部|一切)?的?(?:指令|指示|说明|提示|内容|命令)",
    r"(?:请)?(?:忽略|无视|忘记|忘掉)(?:掉)?(?:所有|全部|一切)(?:之前|以上|前面|先前|此前)的?(?:指令|指示|说明|提示|内容|命令)",
    r"تجاهل(?:وا|ي)? (?:جميع |كل )?(?:التعليمات|الأوامر|الإرشادات) (?:السابقة|أعلاه)",
    r"התעלמ?[םוי] מ(?:כל )?ההוראות הקודמות",
    r"(?:กรุณา|โปรด|จง)?(?:ละเว้น|เพิกเฉยต่อ|เพิกเฉย|ไม่ต้องสนใจ|อย่าสนใจ|ลืม|ไม่สนใจ|ข้าม) ?(?:คำสั่ง|คำแนะนำ|ข้อความ|คำชี้แนะ)(?:ที่ให้ไว้|ที่ผ่านมา)? ?(?:ทั้งหมด|ทุกอย่าง|ใดๆ|ใด ๆ)? ?(?:ก่อนหน้า(?:นี้|ทั้งหมด)?|ข้างต้น|ด้านบน|ที่ผ่านมา)",
    r"(?:قبل|تمام|همه) ?(?:ی )?(?:دستورات|دستورالعمل[\u200c ]?های) (?:قبلی|بالا) را (?:نادیده بگیر|فراموش کن)",
)
# Where the verb comes last, the order may begin anywhere in its sentence. A verb that tells ("ignored") is none.
_TURKISH_END = r"(?:yok say|görmezden gel|unut|dikkate alma|göz ardı et|önemseme)(?:ın|in|un|yın|yin|ınız|iniz|unuz|yınız|yiniz)?\b"
_TURKISH_WHAT = (
    r"(?:talimat|yönerge|komut|emir|emr|kural|direktif)(?:ler|lar)?(?:[ıiuü]n?[ıi]?|[ıi]n[ıi]z[ıi])?"
)
ANYWHERE = (
    rf"(?:tüm |bütün |her )?(?:daha )?(?:önceki|yukarıdaki|verilen) (?:tüm |bütün )?{_TURKISH_WHAT} (?:tamamen |lütfen )?{_TURKISH_END}",
    r"(?:以前|上記|これまで|前|先ほど)の(?:すべての|全ての)?(?:指示|命令|プロンプト)[をはも](?:すべて|全て)?(?:無視(?!し(?:た|な|続|よう|がち)|され|する|すると|している)|忘れ(?!た|ない|られ|て(?:い|し)))",
    r"(?:이전|위)의? ?(?:모든 )?(?:지시|명령|지침)(?:사항)?(?:를|을|은|는)? ?(?:모두 )?무시(?!했|한|하지|당|할|됐|되)",
    r"पिछले (?:सभी )?निर्देशों को (?:अनदेखा|नज़रअंदाज़) (?:कर(?:ो|ें|िए|के)?|कीजिए)(?!\w)",
)

# Words that stand in these orders, in small letters.
TRIGGERS = (
    *"ignor|vergiss|vergess|missacht|verwirf|oublie|néglige|pas compte|olvid|omite |descarta |caso omiso|esque".split(
        "|"
    ),
    *"desconsider|dimentic|negeer|vergeet|pomiń|zapomnij|glöm|bortse|strunta|åsidosätt|glem |se bort fra".split(
        "|"
    ),
    *"overse |tilsides|ohita|sivuuta|unohda|jätä huom|bỏ qua|phớt lờ|quên|lờ đi|abaikan|lupakan|hiraukan".split(
        "|"
    ),
    *"игнорируй|забудь|отбрось|ігноруй|знехтуй|відкинь|zapome|zabudni|ignoră|uită|hagyd|felejtsd|αγνο|ξέχ|ξεχ".split(
        "|"
    ),
    *"忽略|无视|忘记|忘掉|تجاهل|התעל|ละเว้น|เพิกเฉย|สนใจ|ลืม|ข้าม|دستور|talimat|yönerge|komut|emir|emr|kural|direktif".split(
        "|"
    ),
    *"無視|忘れ|무시|निर्देश".split("|"),
)

# "Forget the text. New task: …": the two halves, in these languages.
FORGET = (
    r"vergiss(?:t)?|vergessen sie|ignoriere?n?(?: sie)?|oublie[zs]?|olvid[ae]|esque[çc]a|dimentica(?:te)?|vergeet|glöm|"
    r"glem|unohda|zapomnij|zapomeň|забудь(?:те)?|unut(?:un)?|lupakan|(?:hãy )?quên|ignorez|ignorera|abaikan|ignora"
)
NEW_TASK = (
    r"neue (?:aufgabe|anweisung|anweisungen)|neuer auftrag|nouvelles? (?:tâche|consignes?|instructions?)|"
    r"nuevas? (?:tarea|instrucci[oó]n(?:es)?)|novas? (?:tarefa|instruç(?:ão|ões))|nuov[oae] (?:compito|istruzion[ei])|"
    r"nieuwe (?:taak|opdracht|instructies?)|nya? (?:uppgift|instruktion(?:er)?)|ny(?:e)? (?:opgave|oppgave|instruks(?:er)?)|"
    r"uusi tehtävä|now[ea] (?:zadanie|polecenie|instrukcj[ea])|nový úkol|новая задача|новое задание|новые инструкции|"
    r"нове завдання|нові інструкції|yeni (?:görev|talimat(?:lar)?)|(?:tugas|perintah|instruksi) baru|"
    r"(?:nhiệm vụ|yêu cầu|chỉ thị) mới|งานใหม่|คำสั่งใหม่|新任务|新しいタスク|새 작업"
)

# A word to machines: "Hinweis an alle KI-Modelle:".
TO_MACHINES = (
    r"(?:hinweis|nachricht|anweisung|mitteilung) (?:an|für) (?:die |alle |jede )?(?:KI(?:-\w{1,20})?|sprachmodelle?|chatbots?|assistenten) ?:",
    r"an (?:alle |jedes |jede )(?:KI(?:-\w{1,20})?|sprachmodelle?|chatbots?),? (?:die|das) (?:dies|diesen text|diesen artikel|das hier) (?:liest|lesen)\b",
    r"(?:note|message|instructions?|consigne) (?:à|pour|aux?|à l['’]attention des?) (?:tous |toutes )?(?:les |l['’])?(?:IA|intelligences artificielles|modèles de langage|assistants IA|chatbots?) ?:",
    r"(?:nota|mensaje|instrucción|instrucciones|mensagem|instruções|messaggio|istruzioni) (?:para|a|à|per|all['’]|agli) ?(?:la |las |los |o |os |as |l['’]|todas las |todos los )?(?:IAs?|modelos? de (?:lenguaje|linguagem)|modelli linguistici|chatbots?) ?:",
    r"(?:meddelande|notis|instruktion|till|besked|melding|merknad|besked) (?:till |til )?(?:alla |alle )?(?:AI(?:-\w{1,20})?|språkmodeller?|språkmodellen|sprogmodeller) ?:",
    r"(?:kära|kjære|kære|till|til|hej|hei) (?:alla |alle |den |du )?(?:AI(?:-\w{1,20})?|språkmodell(?:er)?|sprogmodel(?:ler)?),? (?:som|der) (?:läser|leser|læser) (?:detta|dette|den här|denne)\b",
    r"(?:à|pour|chère|cher|aux?) (?:toutes? |tous |tout |l['’]|les ){0,2}(?:IA|modèles? de langage|chatbots?) qui (?:lit|lisent|lira) (?:ceci|cet?|cette)\b",
    r"(?:a|para|querid[oa]|estimad[oa]|alla|cara) (?:cualquier |toda |todas las |la |qualquer |qualsiasi )?(?:IA|modelo de lenguaje|modelo de linguagem) (?:que|che) (?:lea|lee|leia|lê|legge) (?:esto|este|isto|questo)\b",
    r"(?:примечание|сообщение|инструкция|указание|примітка|повідомлення) (?:для|к) (?:всех |усіх )?(?:ИИ|ШІ|языковых моделей|мовних моделей|чат-ботов|чатботів) ?:",
)
TO_MACHINES_TRIGGERS = (
    *"liest|lesen|läser|leser|læser|qui lit|qui lis|ia que|ia che|de lenguaje|de linguagem| an ki| für ki| alle ki|ki-|sprachmodell| ia :| ia:|l'ia|modèles de|modelos de|modelo de|modelli lingu".split(
        "|"
    ),
    *"chatbot|artificielles| till ai| til ai|språkmodell|sprogmodell|для ии|к ии|для ші|языков|мовних|чат-бот|чатбот".split(
        "|"
    ),
)
