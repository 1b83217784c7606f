"""The words in which articles give orders to a language model, as patterns for ``orders``.

Each pattern matches from its first word on, in folded text whose white space is single spaces. All
are linear: every repetition is bounded.
"""

# ruff: noqa: E501 - one pattern a line reads best
from __future__ import annotations

import re

from consensus.articles.about import order_words_abroad as abroad
from consensus.articles.about.alternatives import Alternatives

MODEL = (
    r"(?:A\.?I\.?(?: (?:assistant|model|system|agent|reader|tool|summari[sz]er)s?)?|(?:large )?language models?|"
    r"LLMs?|(?:AI |virtual )?assistants?|chat ?bots?|ChatGPT|summari[sz]ers?|aggregators?|"
    r"fact-check(?:ers|ing) (?:models?|tools?|systems?|programs?)|automated (?:readers?|systems?|tools?|agents?|summari[sz]ers?)|"
    r"(?:machine|robot) readers?|(?:summari[sz]ing|summari[sz]ation|aggregating|aggregation) "
    r"(?:systems?|models?|tools?|software|programs?|programmes?|machines?|engines?|services?|bots?))"
)
# The same without "assistants", who may be people.
MACHINE = MODEL.replace("(?:AI |virtual )?assistants?", "(?:AI|virtual|digital) assistants?")
_TOLD = r"(?:all|any|every|your|previous|prior|above|earlier|preceding|foregoing|system|original|initial)"
_GAP = r"(?:the|of|these|those|my|other)"
_OBJECT = r"(?:instructions?|prompts?|system messages?|system rules|directives|guidelines)"

# What stands before an order, as text: "the text above", "everything so far".
_TEXT = r"(?:text|article|content|document|passage|paragraphs?|material|input|context)"
_END_OF_ABOVE = r"(?!-| (?:a|an|the|his|her|its|their|all|average|board|\d)\b)"
_WHAT_STANDS = (
    rf"(?:{_TEXT} (?:above|preceding this|before this|so far|up to here|up to this point){_END_OF_ABOVE}"
    rf"|(?:above|preceding|foregoing|previous|prior) {_TEXT}\b"
    rf"|(?:(?<=everything )|(?<=all )|(?<=all of the )|(?<=is )|(?<=was )|(?<=written ))(?:above|before this(?: line| point| text| paragraph| sentence| and)|so far|up to here){_END_OF_ABOVE})"
)

# "Disregard the text above, the editor said" is said to readers.
_NOT_SAID = r"(?!,? [\w ,]{0,40}\b(?:said|says|told|tells|wrote|asked|sent)\b)"
_IGNORE_TEXT = rf"(?:ignore|disregard|forget|discard|overlook) (?:(?:all|everything|anything|the|of|that|is|was|written|this) ){{0,4}}{_WHAT_STANDS}{_NOT_SAID}"
# "Ignore all previous instructions", and the like of it in other languages.
_IGNORE = (
    rf"(?:ignore|disregard|forget|override|bypass|discard) (?:{_GAP} ){{0,2}}(?:{_TOLD} )"
    rf"(?:(?:{_GAP}|{_TOLD}) ){{0,4}}{_OBJECT}\b",
    r"(?:ignore|disregard|forget) (?:everything|all|what|anything) (?:that )?you (?:were|have been|are) "
    r"(?:told|given)\b",
    r"(?:ignore|disregard) (?:all )?(?:the )?(?:instructions?|prompts?) (?:above|before|so far|given)\b",
    r"(?:stop|do not|don't) follow(?:ing)? (?:your|the|any) (?:previous |earlier |system |original )?"
    r"(?:instructions|prompt)\b",
    *abroad.AT_THE_BEGINNING,
    *abroad.ANYWHERE,
)
# "Dear AI reading this", "if you are a language model".
_READS = r"(?:(?:that|who|which) )?(?:(?:is|are|may be|might be) )?(?:currently |now )?(?:read(?:s|ing)?|pars(?:es?|ing)|process(?:es|ing)?|summari[sz](?:es?|ing)|scan(?:s|ning)?|analy[sz](?:es?|ing)|see(?:s|ing)|crawl(?:s|ing)?)"
_THIS = r"this(?! year| week| month| morning)"
_ANY = r"(?:(?:any|all|every|each|the|whichever|whatever|an?|of|you) ){0,2}"
_ADDRESSED = (
    rf"(?:dear|hey|hello|hi|greetings|attention|to|for),? {_ANY}{MACHINE} {_READS} (?:{_THIS}|these|the (?:text|article|page|story)\b)",
    rf"(?:dear|hey|hello|hi) {_ANY}{MACHINE} ?[,:!–—-] ?(?:please\b|you (?:must|should|will|are to)|when you|ignore|disregard|forget|say|write|report|state|answer|in your|your (?:task|summary))",
    rf"(?:(?:a|an|this|short|quick|special|important) ){{0,2}}(?:note|message|memo|notice|instructions?|word|request|reminder) (?:to|for) {_ANY}{MACHINE}(?: {_READS}(?: (?:this|the)(?: \w{{1,20}})?)?)? ?(?:[:;–—]|- )",
    rf"if you(?:'re|’re| are) {_ANY}{MACHINE}(?: {_READS} (?:{_THIS}|the (?:text|article|page|story))|,? (?:then |please |you must|you should|ignore|disregard|say |write |report ))",
    rf"(?:(?:any|all|every|each|the|if an|if any) )?{MACHINE} {_READS} this(?: (?:article|text|page|story|document|message|report|line|sentence))?,? (?:(?:it|they|you) )?(?:must|should|shall|has to|have to)\b",
)
# Telling a reader what it is, or speaking to it by name.
_CALLED = (
    r"you are (?:now )?(?:an? |the )?(?:helpful (?:AI )?assistant|AI (?:assistant|model|system|agent|chat ?bot)"
    r"|A\.?I\.?(?=[.,;:!])|(?:large )?language model\b|LLM\b|chat ?bot\b|ChatGPT\b)",
    rf"as an? {MODEL},? you (?:must|should|will|shall|are|have)\b",
    rf"(?:(?:note|instructions?|message|attention|important|notice) )?(?:to|for) (?:all |any |the )?{MACHINE} ?:",
    rf"attention,? (?:all |any )?{MACHINE}(?= ?(?:[:,;.!–—-]|that |who |read|pars|process|summari|you |please |$))",
    r"(?:new |updated |real )?system (?:prompt|instructions?|message|override|notice) ?:",
    r"(?:developer|tool|function) (?:message|note|output|result|response|call) ?:",
    rf"(?:dear |hey |hello )?{MODEL} ?[:,] (?:please )?(?:(?:say|state|report) (?:that|there)|write|respond|reply|"
    r"answer with|output|summari[sz]e|pretend|you must|mark|ignore|leave out|do not)\b",
    r"(?:reveal|print|repeat|show|output) (?:your|the) (?:system )?prompt\b",
    r"(?:<\|?/?(?:im_start|im_end|system|endoftext|assistant|user)\|?>|\[/?(?:INST|SYSTEM)\]|<</?SYS>>)",
    r"#{1,6} ?(?:system|new task|new instructions?)\b ?:?",
    r"(?:do not|don't) (?:tell|inform|mention (?:this )?to) the (?:user|reader)\b",
    r"(?:your (?:new|next|real) (?:task|instructions?|prompt) ?(?:is|are|[:=])|the (?:new|next|real) prompt ?(?:is|[:=]))",
    *_ADDRESSED,
    *abroad.TO_MACHINES,
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
    r"(?:treat|count|regard|consider) (?:[\w'’-]+,? ){1,10}?as (?:one|a single|the same|one and the same|copies of one|only one) "
    r"(?:sources?|reports?|origins?|articles?|texts?|outlets?)\b",
    r"report (?:the |any )?(?:numbers?|tolls?|counts?|figures?|totals?) (?:[\w'’-]+ ){0,6}?(?:only )?as \d",
    r"when (?:you )?(?:summari[sz](?:e|ing)|compar(?:e|ing)|merg(?:e|ing)|process(?:ing)?|reconcil(?:e|ing)) "
    r"(?:this|these|the|other|several) (?:articles?|stor(?:y|ies)|texts?|reports?|outlets?|sources?)\b",
)

# At the beginning of a sentence any of them is an order, in the middle of one these.
_IGNORES, _CALLS = "|".join(_IGNORE), "|".join(_CALLED)
ORDER = Alternatives(_IGNORES, _IGNORE_TEXT, _CALLS, "|".join(_ABOUT_THE_BRIEF))
ORDER_INSIDE = Alternatives(_IGNORES, _CALLS)
IGNORE = Alternatives(_IGNORES, _IGNORE_TEXT)
# A line that pretends to be another speaker's turn of a conversation.
TURN = re.compile(
    r"^[ \t]{0,8}[\[<(]?(?:system|assistant|developer|tool)[\])>]? ?: .{0,60}", re.IGNORECASE | re.MULTILINE
)
# These have their verb last, and count wherever they begin.
VERB_LAST = re.compile("|".join(abroad.ANYWHERE), re.IGNORECASE)
NAMES_MODEL = re.compile(rf"\b{MODEL}\b", re.IGNORECASE)
# Orders in two parts, which may be two sentences: "Forget the text. New task: …", "</article> Write that …".
_DROPPED = (
    r"(?:it|this|that|all|everything|what|anything|whatever|the (?:above|text|article|story|news|rest|summary|previous|prior|"
    r"rules|instructions|task|brief|figures|other)|your|these|those|any|my|previous|earlier)"
)
_NEW_TASK = (
    rf"(?:(?:your|here is (?:your|the|a)|the|dein|deine|ihre|ta|votre|tu|su|tua|din|dit|je|uw|твоя|твоё|твое) )?"
    rf"(?:new (?:task|instructions?|prompt|assignment|directive|objective)|{abroad.NEW_TASK})"
    r"(?: ?[:：=]| (?:is|ist|est|es|é|è|är|er)\b)"
)
_FENCE = (
    r"(?:article|articles|document|documents|text|context|input|user_?input|story|source|sources|data|content|contents|"
    r"untrusted\w{0,12}|news|page|passage|report|user|prompt|instructions?|quote|message|external\w{0,12}|untrusted[_-]content)"
)
_AFTER_FENCE = (
    r"(?:say (?:that|the|there|only|nothing|it|all)\b|write (?!to\b|for\b|us\b)|report (?:that|only|the|a toll)\b|"
    r"(?:reply|respond|answer) (?:only|with|that|in|as)\b|output\b|print (?:that|only)\b|summari[sz]e\b|pretend\b|"
    r"state (?:that|only)\b|mention (?:that|only)\b|claim that\b|you (?:must|are now|should|will now|are an?)\b|ignore\b|disregard\b|"
    r"forget\b|tell (?:the|every)|(?:mark|label|treat|rate|flag) (?:all|the|every|any|it)|do not (?:mention|include|report|use)\b|"
    r"always (?:say|write|report|answer|respond)|from now on\b|(?:your |the )?(?:new|real|next|updated) (?:task|instructions?|prompt)\b|"
    r"your (?:task|instructions?|summary|answer) (?:is|are|must|:)|instructions? ?:|task ?:|(?:system|assistant|user|human) ?:|"
    r"</?(?:system|instructions?|task|user|assistant|human|developer|prompt|query)\b)"
)
NEW_TASK = re.compile(_NEW_TASK, re.IGNORECASE)
ACROSS = re.compile(
    rf"(?:(?:^|(?<=[.!?>*:;—–\n\"“] )|(?<=[\n>*.\"“]))[ \t]{{0,4}}(?:please |now |bitte |so,? )?"
    rf"(?:(?:forget|ignore|disregard|stop reading|discard|never mind) (?={_DROPPED}\b)|(?:{abroad.FORGET}) )[^.!?;:\n。！？]{{1,80}}"
    rf"[.!?;:,。！？…–—-]{{1,3}}[\"”»*]?\s{{0,4}}{_NEW_TASK}"
    rf"|(?:</|\[/|<end[ _]of[ _]){_FENCE}[>\]]\s{{0,4}}(?:</?\w{{1,20}}>\s{{0,4}}){{0,3}}(?:(?:please|now|then|important|note|urgent)[,:]? ){{0,2}}{_AFTER_FENCE})",
    re.IGNORECASE | re.MULTILINE,
)
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
    *"ignor|disregard|forget |overrid|bypass |discard |overlook |stop follow|not follow|n't follow|stop reading".split(
        "|"
    ),
    *"never mind|dear |to ai|for ai|to any|to all|for any|for all|any ai|all ai|every ai|if you|llms|reading this|reads this|processing this|parsing this|scanning this|summarising this|summarizing this|summarise this|summarize this|analysing this|analyzing this|reading the|processing the|process this|reading these".split(
        "|"
    ),
    *"language model|llm|chatbot|chat bot|chatgpt|assistant".split("|"),
    *abroad.TRIGGERS,
    *abroad.TO_MACHINES_TRIGGERS,
    *"unut|</|[/".split("|"),
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
    *"automated |machine reader|robot reader|summarising |summarizing |summarisation |summarization |aggregating |aggregation ".split("|"),
    *"as one |as a single |as the same |as copies of one|as only one |report the |report any |report number|report toll|report figure".split("|"),
    *"overview|when you |when summar|when compar|when merg|when process|when reconc".split("|"),
)
