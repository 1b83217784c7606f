"""The words in which articles give orders to a language model, as patterns for ``orders``.

Each pattern matches from its first word on, in folded text whose white space is single spaces. All
are linear: every repetition is bounded.
"""

# ruff: noqa: E501 - one pattern a line reads best
from __future__ import annotations

import re

MODEL = (
    r"(?:A\.?I\.?(?: (?:assistant|model|system|agent|reader|tool|summari[sz]er)s?)?|(?:large )?language models?|"
    r"LLMs?|(?:AI |virtual )?assistants?|chat ?bots?|ChatGPT|summari[sz]ers?|aggregators?|"
    r"fact-check(?:ers|ing) (?:models?|tools?|systems?|programs?))"
)
_TOLD = r"(?:all|any|every|your|previous|prior|above|earlier|preceding|foregoing|system|original|initial)"
_GAP = r"(?:the|of|these|those|my|other)"
_OBJECT = r"(?:instructions?|prompts?|system messages?|system rules|directives|guidelines)"

# "Ignore all previous instructions", and the like of it in other languages.
_IGNORE = (
    rf"(?:ignore|disregard|forget|override|bypass|discard) (?:{_GAP} ){{0,2}}(?:{_TOLD} )"
    rf"(?:(?:{_GAP}|{_TOLD}) ){{0,4}}{_OBJECT}\b",
    r"(?:ignore|disregard|forget) (?:everything|all|what|anything) (?:that )?you (?:were|have been|are) "
    r"(?:told|given)\b",
    r"(?:ignore|disregard) (?:all )?(?:the )?(?:instructions?|prompts?) (?:above|before|so far|given)\b",
    r"(?:stop|do not|don't) follow(?:ing)? (?:your|the|any) (?:previous |earlier |system |original )?"
    r"(?:instructions|prompt)\b",
    r"ignore[zr]? (?:toutes )?(?:les|tes|vos) (?:instructions|consignes) (?:précédentes|antérieures|ci-dessus)",
    r"(?:ignora|ignore|ignorar|ignorad|olvida|olvide) (?:todas )?(?:las|as|tus|sus|suas) "
    r"(?:instrucciones|instruções|indicaciones) (?:anteriores|previas|prévias)",
    r"(?:ignorier|vergiss|missacht)(?:e|en sie|t)? (?:alle |die |alle deine |deine ){0,2}"
    r"(?:vorherigen|bisherigen|vorigen|obigen|früheren) (?:anweisungen|befehle|instruktionen)",
    r"(?:ignora|ignorate|dimentica) (?:tutte )?le (?:istruzioni|indicazioni) (?:precedenti|sopra)",
    r"negeer (?:alle )?(?:de )?(?:vorige|voorgaande|eerdere|bovenstaande) (?:instructies|opdrachten)",
    r"(?:zignoruj|ignoruj|pomiń)(?:cie)? (?:wszystkie )?(?:poprzednie|powyższe|wcześniejsze) "
    r"(?:instrukcje|polecenia)",
    r"ignorera (?:alla )?(?:tidigare|föregående) (?:instruktioner|anvisningar)",
    r"(?:önceki|yukarıdaki) (?:tüm |bütün )?(?:talimatları|yönergeleri|komutları) (?:yok say|görmezden gel|unut)",
    r"(?:tüm |bütün )(?:önceki|yukarıdaki) (?:talimatları|yönergeleri|komutları) (?:yok say|görmezden gel|unut)",
    r"abaikan (?:semua )?(?:instruksi|perintah|petunjuk) (?:sebelumnya|di atas)",
    r"ignoră (?:toate )?instrucțiunile (?:anterioare|precedente)",
    r"ignoruj(?:te)? (?:všechny )?předchozí (?:pokyny|instrukce)",
    r"(?:игнорируй|забудь)(?:те)? (?:все )?(?:предыдущие|прежние) (?:инструкции|указания|команды)",
    r"(?:ігноруй|забудь)(?:те)? (?:усі |всі )?попередні (?:інструкції|вказівки)",
    r"αγνο(?:ήστε|ησε|ήσε) (?:όλες )?τις προηγούμενες (?:οδηγίες|εντολές)",
    r"(?:请)?(?:忽略|无视|忘记)(?:之前|以上|前面|先前|此前)的?(?:所有|全部|一切)?的?(?:指令|指示|说明|提示)",
    r"(?:请)?(?:忽略|无视|忘记)(?:所有|全部|一切)(?:之前|以上|前面|先前|此前)的?(?:指令|指示|说明|提示)",
    r"(?:以前|上記|これまで|前)の(?:すべての|全ての)?(?:指示|命令|プロンプト)を(?:すべて|全て)?(?:無視|忘れ)",
    r"(?:이전|위)의? ?(?:모든 )?(?:지시|명령|지침)(?:사항)?(?:를|을)? ?(?:모두 )?무시",
    r"تجاهل(?:وا)? (?:جميع |كل )?(?:التعليمات|الأوامر|الإرشادات) (?:السابقة|أعلاه)",
    r"התעלמ?[םוי] מ(?:כל )?ההוראות הקודמות",
    r"पिछले (?:सभी )?निर्देशों को (?:अनदेखा|नज़रअंदाज़)",
    r"bỏ qua (?:tất cả )?(?:các )?(?:hướng dẫn|chỉ dẫn|lệnh) (?:trước|ở trên)",
)
# Telling a reader what it is, or speaking to it by name.
_CALLED = (
    r"you are (?:now )?(?:an? |the )?(?:helpful (?:AI )?assistant|AI (?:assistant|model|system|agent|chat ?bot)"
    r"|A\.?I\.?(?=[.,;:!])|(?:large )?language model\b|LLM\b|chat ?bot\b|ChatGPT\b)",
    rf"as an? {MODEL},? you (?:must|should|will|shall|are|have)\b",
    rf"(?:(?:note|instructions?|message|attention|important|notice) )?(?:to|for) (?:all |any |the )?{MODEL} ?:",
    rf"attention,? (?:all |any )?{MODEL}\b",
    r"(?:new |updated |real )?system (?:prompt|instructions?|message|override|notice) ?:",
    r"(?:developer|tool|function) (?:message|note|output|result|response|call) ?:",
    rf"(?:dear |hey |hello )?{MODEL} ?[:,] (?:please )?(?:(?:say|state|report) (?:that|there)|write|respond|reply|"
    r"answer with|output|summari[sz]e|pretend|you must|mark|ignore|leave out|do not)\b",
    r"(?:reveal|print|repeat|show|output) (?:your|the) (?:system )?prompt\b",
    r"(?:<\|?/?(?:im_start|im_end|system|endoftext|assistant|user)\|?>|\[/?(?:INST|SYSTEM)\]|<</?SYS>>)",
    r"#{1,6} ?(?:system|new task|new instructions?)\b ?:?",
    r"(?:do not|don't) (?:tell|inform|mention (?:this )?to) the (?:user|reader)\b",
    r"(?:your|the) (?:new|next|real) (?:task|instructions?|prompt) ?(?:is|are|[:=])",
)
# Orders about the brief itself: what it should call false, leave out, change or say.
_ABOUT_THE_BRIEF = (
    r"(?:mark|label|flag|rate|classify|treat|report) (?:all|any|every|each|the|other|both|its|their|them|it) "
    r"(?:[\w'’-]+ ){0,8}?as (?:false|wrong|incorrect|untrue|unreliable|disputed|fake|agreed|confirmed|verified|true)\b",
    r"(?:do not|don't|never) (?:mention|include|cite|compare|extract|list) (?:the|any|its|their|other|this|that) "
    r"(?:[\w'’-]+ ){0,4}?(?:figures?|numbers?|tolls?|counts?|outlets?|sources?|articles?|disputes?)\b",
    r"(?:replace|change|correct) (?:the|every|all|any|each) (?:[\w'’-]+ ){0,3}?(?:figures?|numbers?|tolls?|counts?) "
    r"(?:of )?(?:[\w'’,.-]+ ){0,4}?(?:with|to|by|into) ",
    r"(?:leave out|omit|drop|delete|suppress) (?:the|every|all|any) (?:[\w'’-]+ ){0,3}?(?:figures?|numbers?|tolls?|"
    r"counts?|disputes?|mentions?|references?)\b",
    r"(?:any |every |all |your )(?:summary|summaries|brief|digest|overview) (?:of (?:this|the) "
    r"(?:article|story|text|event) )?(?:must|has to|have to)\b",
    r"when (?:you )?(?:summari[sz](?:e|ing)|compar(?:e|ing)|merg(?:e|ing)|process(?:ing)?|reconcil(?:e|ing)) "
    r"(?:this|these|the|other|several) (?:articles?|stor(?:y|ies)|texts?|reports?|outlets?|sources?)\b",
)

# At the beginning of a sentence any of them is an order, in the middle of one these.
ORDER = re.compile("|".join((*_IGNORE, *_CALLED, *_ABOUT_THE_BRIEF)), re.IGNORECASE)
ORDER_INSIDE = re.compile("|".join((*_IGNORE, *_CALLED)), re.IGNORECASE)
IGNORE = re.compile("|".join(_IGNORE), re.IGNORECASE)
# A line that pretends to be another speaker's turn of a conversation.
TURN = re.compile(
    r"^[ \t]{0,8}[\[<(]?(?:system|assistant|developer|tool)[\])>]? ?: .{0,60}", re.IGNORECASE | re.MULTILINE
)
NAMES_MODEL = re.compile(rf"\b{MODEL}\b", re.IGNORECASE)
# What may stand before an order at the beginning of a sentence.
LEAD_IN = re.compile(
    r"[^\w\"“”„«»‘’'<\[#]{0,20}(?:(?:please|important|urgent|attention|now|stop|hey|hello|system|user|developer|"
    r"assistant|note|warning|p\.?s\.?|reminder|editor's note|bitte|por favor|s'il vous plaît|пожалуйста)"
    rf"[,:!. ]{{1,3}}){{0,3}}(?:{MODEL} ?[:,!] )?(?:and |then |so ){{0,2}}",
    re.IGNORECASE,
)
# What an order goes on with in its next sentences; news sentences do not begin like this.
GOES_ON = re.compile(
    r"(?i)[^\w\"“”„«»‘’']{0,20}(?:(?:instead|now|then|and|also|just|please|simply|always),? ){0,2}"
    r"(?:say|write|state|report that|claim|respond|reply|answer|output|print|summari[sz]e|tell|pretend|"
    r"mention|include|repeat|add that|use|treat|act|you must|you are|you should|you will|your (?:task|answer|"
    r"summary|reply|response|job)|do not|don't|never|always|label|ignore|disregard|leave out|omit|list)\b"
)
# An order to write something, behind "ignore your instructions and".
WRITES = re.compile(
    r"(?i)\b(?:say|write|state|report|claim|respond|reply|answer|output|print|summari[sz]e|tell|mark|label|put|"
    r"list|give|use|praise|rate|set|schreibe?|melde|dites?|écri[st]|escrib[ae]|di que|scriv[ai]|napisz|напиши)\b"
)
# One of these stands in every order, in small letters; looking for them costs a twentieth of trying the patterns.
TRIGGERS = (
    *"ignor|disregard|forget |overrid|bypass |discard |stop follow|not follow|n't follow|vergiss|missacht|olvid".split(
        "|"
    ),
    *"dimentic|negeer|pomiń|talimat|yönerge|komutlar|abaikan|забудь|игнорир|ігнор|αγνο|忽略|无视|忘记".split(
        "|"
    ),
    *"無視|忘れ|무시|تجاهل|התעל|निर्देश|bỏ qua|language model|llm|chatbot|chat bot|chatgpt|assistant".split(
        "|"
    ),
    *"summariser|summarizer|aggregator|fact-check|you are an ai|you are a.i|you are now an ai| ai:|ai,".split(
        "|"
    ),
    *"ai model|ai system|ai agent|ai tool|ai reader|attention ai|as an ai|system prompt|system:|system :".split(
        "|"
    ),
    *"system]|system>|system instruction|system message|system override|system notice|# system|#system".split(
        "|"
    ),
    *"developer message|developer note|tool output|tool result|tool response|tool call|function call".split(
        "|"
    ),
    *"function output|function result|the prompt|your prompt|<|[inst|[/inst|# new|the user|the reader".split(
        "|"
    ),
    *"new task|next task|real task|new instruction|next instruction|new prompt|zignoruj| as false".split("|"),
    *" as wrong| as incorrect| as untrue| as unreliable| as disputed| as fake| as agreed| as confirmed".split(
        "|"
    ),
    *" as verified| as true|not mention|n't mention|never mention|not include|n't include".split("|"),
    *"never include|not cite|n't cite|not compare|n't compare|not extract|not list|replace |leave out".split(
        "|"
    ),
    *"change the|change every|change all|change any|correct the|correct every|correct all|omit |drop the".split(
        "|"
    ),
    *"drop every|drop all|drop any|delete |suppress |summary|summaries|any brief|your brief|digest".split(
        "|"
    ),
    *"overview|when you |when summar|when compar|when merg|when process|when reconc".split("|"),
)
