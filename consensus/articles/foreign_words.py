"""Number words of some fifty languages in Latin letters, without what is an English word or a name too.

Counts, tens, hundreds, ranks and halves, accents undone, as generators of number words spell them. Left out
is what English texts print about once in a million words or more often ("due", "fire", "set").
"""

from __future__ import annotations

from consensus.figures.text.words import bag

FOREIGN = bag(
    """
    aadha aaru aath aayiram acht achte achtste ahat aheun ahop alti altinci anden anderthalb anim anju aon
    apat arba arbaa arbaim arbaun arobaini arton artonde ashara assi astoni astuoni atharah atjan atta atte
    attende atti attiende attifire attonde aucun aucune barah bashi bederatzi beide beiden belas besinci
    besyuz besyuzuncu bilhao bininci binlerce bir bist bost bymtheg caoga catorce catorze ceathair cem
    centaine centaines centenar centenares centenas centieme centinaia centinaio cento centsieme centum cero
    cetri chaar chahar chalis chaudah chehel cheon chetyre chetyresta chhah chhe chilia chwech cien ciento
    cift cinc cinci cincilea cinco cinq cinque cinquenta cinquieme ctyri ctyrista cuadrigentesimo cuarto
    cuatro cuig czterdziesty czternasty cztery czterysta czwarty daan daichead dalawa dalawampu daseot dau
    ddeg decem decena decenas decimo decine deich deka delapan demie derde dertien dertiende desat deu
    deugain deux deuxieme devat devatnast devet devetset devini devyanosto devyat devyni dez dezanove
    dezasseis dezassete dezenas dezenove dezesseis dezessete dha diciannove diciannovesimo diciassette
    diciassettesimo diciottesimo diciotto dieci diez dinou disset divuit dix dixieme dizaine dizaines
    dobbelt doble dobro doce dodeka dodicesimo dodici doi doilea dois dokuz dokuzuncu doppelt doppelte
    doppio doqquz dord dorduncu dort dos dotze doua douze douzieme doxsan doze drei dreifach dreifache drie
    dritte drittel dritten drugi dua dubbele dubbelt ducenti duemila dugna dul duodecim dus duzentos duzine
    dva dvadtsiat dvanast dve dveste dvesti dvylika dwa dwiescie dwudziesty dwumilionowy dwunasty dwusetny
    dwutysieczny dwy dziesiec dziewiaty dziewiec dziewiecset dziewietnasty een eerste efta egy
    egymmilliomodik eikosi eine eineinhalb einige einn eins eitt ek ekato elef elfde elfte elfu ellefu
    elleve ellevte elli ellibes ellinci elliuc elso elva empat ena enam endeka eneninta ennea ensimmainen
    erbai ershi erste ersten eser esrim ett ettu evdominta exi exinta ezer ezhu ezredik ezrek fele felet fem
    femte femten femtende femti femtifire femtini femtito femton femtonde fiche filiwn fimm fimmtan firsende
    fjarde fjerde fjogur fjorir fjortan fjorten fjortende fjorton fjortonde fjorutiu forsta forste forti
    fortien fortiende fortifire fortini fortito funf funfte futatsu fyra fyrre fyrreende geen gojuu gyarah
    hachi haftad halb halbe halben halber halbes halfte halften halvparten hamar hamesh hamishim hamsini
    hanbun hanner harmadik harom hasht hashtad hatodik hatzi hazaar hazar helft hetedik hicbir hiru hitotsu
    hogei hugain huit huitieme hundrud husz hyaku ichi ichiman iki ikibin ikinci ikkis ilgop ilheun ingen
    irupathu isang ishirini ishreen ishrun ithnan ithnayn itsutsu jeden jedenast jedenasty jedna jiu jiushi
    juta jutaan juu kahdeksan kahdeksas kahdessadas kaksi kaksinkertainen keine keiner ketezer ketezredik
    ketmillio ketmmilliomodik ketto kettos keturi khamsa khamsun khong kilenc kilencedik kimse kirkalti
    kirkaltinci kirkbes kirkbesinci kirkbir kirkdokuz kirkdokuzuncu kirkdorduncu kirkdort kirkiki kirkikinci
    kirkinci kirksekiz kirksekizinci kirkuc kirkucuncu kirkyedi kirkyedinci kokonotsu kolmas kolme kumi
    kuudes kuusi kyu kyuu lau libo liu liushi lusin maheun masodik mbili medio mehrere meia meio metade
    mezza mie mielea migliaia migliaio mii miilea mil milesimo milhao milhares miliar milio milion milionlea
    milionowy milions milionu miliony miliwn miljard millares mille millieme milliers millio millionieme
    millionsieme millionste millionte milljon milljonir millon milyar mitad mittsu moitie moja moonu muttsu
    naalu nabbe nadie nanatsu nane naoi nau navad naw negen negende negy negyedik nelja neljas nenhum
    nessuno neuf neun neunte neuvieme nghin niemand niende nijuu nikdo nikt nim ninguem ninguna ninguno nio
    nionde nisf nitjan nitten nittende nitti nittien nittiende nittifire nittini nittito nitton nittonde niu
    nne nol nolla nollas nollte nonaginta nonante nongentesimo noningentesimo nono nooru noranta noua
    noualea nove novem noveno nueve nul nula nulde nulis nulla nulladik nulle nullte nulte nusu nyolc
    nyolcadik ocho ocht octante octavus octigentesimo octo octoginta odin ogdonta oitavo oitenta oito okto
    onalti onaltinci onbes onbesinci onbir ondokuz ondokuzuncu ondorduncu ondort oniki onikinci onnu onpathu
    onsekiz onsekizinci onuc onucuncu onyedi onyedinci onze onzieme optlea osem osemnast osiem osiemnasty
    osiemset osm osmset osmy otodik ottavo otte ottende otto otven otvenedik otvenegyedik otvenhat otvenhet
    otvenkettedik otvenot paanch pachas pachees panch pandrah panj panjah pathu patnast patru patrulea
    patsto pedwar peninta penki pente personne petset petsto phedwar phump piaty piec pieci piecset pierwszy
    pietnasty pito plusieurs podwojny polovina polovinu polowa polowe poltora pourcent primeiro primera
    primero primul procent prozent puolet pyat pymtheg qian qirx qishi quadraginta quadrigentesimo quarenta
    quartus quatre quatrieme quatro quattordicesimo quattordici quattro quattuor quelques quince quincena
    quindicesimo quindici quingentesimo quinhentos quinquaginta quinque quinto quinze quinzieme randu ratus
    ratusan ribu ribuan roku saat saath saba sabaa sabini sabun sadas sampu sanjuu sanshi sapte saptelea
    saranta sase saselea sata satoja satrah satu sau sautjan seacht seasca sebelas sechs sechste secondo
    secundus sedem sedemnast sedicesimo sedici sedm sedmset segunda segundo seh sei seis seitseman seitsemas
    seixanta seizieme sekiz sekizinci sekkiz seks seksten sekstende sembilan seoreun separuh sept septem
    septieme septigentesimo septimo septini septuaginta septyni seratus seribu sesi sessenta sest sestnast
    sesto sestset setanta sete setengah setimo setki setny sette settimo setze seumul sexaginta sextan
    sextiu sexto sextonde shalosh shast shesh shest shichi shish shishim shivim shloshim shmone shmonim
    shtayim sieben siebte siedem siedemnasty siedemset siete sifir sifirinci simnadtsiat simtai simtas simti
    simts siodmy sishi sita sitini sitta sittun sixieme siyam sjatte sjette sjo sju sjunde sjutton sjuttonde
    solah sorok stiri sto stovky strnast styri suta sutalea sute sutelea swin sytten syttende syv syvende
    szesc szescset szesnasty szosty tano tatlo tatu terah terceiro tercera tercero tercio tertius terzo
    tesha tessera thalatha thalathun thamania thamaniya thelathini themanini threttan thri thrigain thrir
    thrjatiu thrju thusund tien tiende tientallen tiga tio tionde tisa tisaa tishim tisic tisice tisini
    tisoc tiu tiz tizedik toinen tolf tolfte tolv tolvte tre trece tredecim tredicesimo tredici tredive
    tredivete tredje treds tredsende trei treilea treintena treize treizieme trenta trentaine trente
    trentesimo trentieme tres tretten trettende trettforste tretti trettien trettiende trettifire trettini
    trettito tretton trettonde tretze treze trezentos tria trianta trieu trigain triginta trinast trinta
    triocha triplo trista tristo trois troisieme trylika trys trzy trzydziesty trzynasty trzysta tujuh
    tukstanciai tukstantis tukstosi tukstotis tuttugu tva tvaer tveir tvo twaalf twaalfde twee tweede tysiac
    tysiace tysieczny tyve tyvende ucuncu ucyuz ucyuzuncu ugain una undecim undicesimo undici unieme unnis
    uno unu unulea unus veertien veertiende veinte ventesimo venti ventunesimo vicesimus vienas viens
    vienuolika vier vierde vierfach vierte viertel viginti viides viisi vijf vijfde vint vinte visim vosem
    vuit vuitanta wahid walo wushi wyth yarim yarisi yattsu yeddi yedi yedinci yek yeodeol yeodeun yeol
    yeoseot yesun yhdeksan yhdeksas yibai yksi yon yottsu yuz yuzlerce yuzuncu zaden zadny zazpi zece
    zecelea zehn zehnte zeroieme zerolea zes zesde zeven zevende zortzi zwei zweite zweiten zwolf zwolfte
    """
)
# What stands in number words only, in whatever else it stands: "achtundvierzig", "enogtyve".
STEMS = (
    r"achtzehn|achtzig|altmis|attio|centos|cientas|cientos|cincuent|cinquant|ctyricet|cuarent|dertig|"
    r"deset|desiat|desyat|devadesat|devetdeset|doksan|douazeci|dreissig|dreizehn|duecent|duizend|dvacet|"
    r"dvadsat|dvadtsat|dvajset|dwadziesci|dziesci|dziesiat|femtio|fortio|funfzehn|funfzig|fyrtio|halvfems|"
    r"halvfjerds|halvtreds|harminc|hatvan|hetven|honderd|hundert|hundra|huszad|huszon|kilencven|kymmen|"
    r"milione|muoi|nadsat|nadst|nadtsat|najst|nascie|negentig|negyven|neunzehn|neunzig|nittio|novant|"
    r"novecent|novent|nyolcvan|ochent|ogfirs|ogfyrre|ogtredive|ogtreds|ogtyve|osemdeset|osmdesat|ottant|"
    r"otuz|padesat|petdeset|puluh|quatorz|quinient|sechzehn|sechzig|sedemdeset|sedesat|sedmdesat|seicent|"
    r"seksen|seksti|septant|sesent|sessant|sestdeset|setenta|settant|sextio|siebzehn|siebzig|sjuttio|"
    r"soixant|sprezece|stirideset|styridsat|sytti|szaz|tachtig|tausend|tjue|tjugo|toista|trecent|treinta|"
    r"trentac|trentad|trentan|trentaq|trentas|trentat|trentot|trentun|trettio|tricet|trideset|tridsat|"
    r"tridtsat|tuhan|tuhat|tuitumi|tusen|tusind|twintig|tysyach|veertig|veinti|venticinq|ventidu|ventinov|"
    r"ventiq|ventisei|ventisett|ventitr|ventott|ventuno|vierzehn|vierzig|vijftig|yetmis|yirmi|zestig|"
    r"zeventig|zwanzig|quarant(?!in)|hundre(?!d(?!e))|vingt(?!on)|"
    r"(?:jede|dva|tri|ctr|pat|sest|sedm|osm|devate)nact|"
    r"(?:dwa|trzy|czter|piet|szes|siedem|osiem|dziewiet|jede)nasc|sprezec|desimt|desmit|padsmit|iolika|"
    r"miljoona|sataa|(?:\b|tuhat)tizen|zeci(?!n)|(?:ti|ni|tti)andre|[iao]gesimo|centesimo|illesimo|"
    r"millionen|millioner|mili(?:jon|oa|oni|ard)|mil[jy]o[en]|milhoes|millones|milliard|"
    r"do[uc]zain|docena|dozzin|duzia|d?tutzend|dutzend|tuzin"
)
# Of these, what is a person, a place, a firm or an abbreviation where it has a capital.
NAMES = bag(
    """
    anim anju aon arba assi atta atte atti bashi beide bir bist bost cem cento cheon daan dau deu dez dha
    dix doi dort dos dua dul dus dva een efta ek elli elva ena ett fem hachi hazar ichi iki ingen isang jiu
    kumi kyu lau liu medio meia mie mii mil moja nane nau naw nim nio niu nne nol nono octo odin osm otto
    panch qian roku saat saath saba sata satu sau seh sei sita sto suta swin tano tatu tien tio tisa tiu tre
    tria tva twee una uno unu venti viens vint wahid yeol yon zazpi
    """
)
