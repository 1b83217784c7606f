"""Words that claim an amount or a date, and number words of other languages."""

from __future__ import annotations

from consensus.figures.words import bag

# Amounts by other names: counts of a few, multiples, ages, sets, slang, times of a day.
AMOUNTS = bag(
    """
    handful handfuls countless innumerable numerous multitude multitudes myriads legion
    oodles loads umpteenth nada nix zip nobody sole lone solo solitary single singly brace jubilee
    duet duets triplet octet octets septet nonet quads quins quintuplets sextuplets septuplets
    octuplets quadruplet sextuple septuple octuple nonuple decuple centuple redouble redoubled
    redoubles trebling trebles onefold multifold halfway semiannual semimonthly biweekly bimonthly
    fortnightly decadal decennial centenarian centenarians octogenarian octogenarians septuagenarian
    septuagenarians nonagenarian nonagenarians sexagenarian quadragenarian teenager teenagers
    fourscore threescore dyad triad tetrad pentad fiver tenner eleventy zeroth nth moiety tithe
    sesquicentennial quincentenary quincentennial duopoly triumvirate infinity infinite googolplex
    outnumbered decimated noon midnight midday yesterday tomorrow overnight
    """
)
# Days and months by name: each is a date. With a capital only: "may" and "march" are words.
DATES = bag(
    """
    Apr April Aug August Christmas Dec December Easter Feb February Fri Friday Fridays Halloween Jan
    January Jul July Jun June Mar March May Mon Monday Mondays Nov November Oct October Ramadan
    Saturday Saturdays Sept September Sunday Sundays Thanksgiving Thu Thursday Thursdays Tue Tuesday
    Tuesdays Wed Wednesday Wednesdays
    """
)
# What an answer may slip into. Left out: what is an English word or a name too ("due", "on", "otto").
FOREIGN = bag(
    """
    eins zwei drei vier funf sechs sieben neun zehn zwolf dreizehn vierzehn funfzehn sechzehn
    siebzehn achtzehn neunzehn dutzend dutzende halfte doppelt dreifach viertel drittel deux trois
    quatre cinq huit neuf onze douze treize quatorze quinze vingt trente quarante cinquante soixante
    septante octante nonante mille milliers centaines centaine dizaine dizaines douzaine douzaines
    vingtaine moitie deuxieme troisieme tres cuatro cinco seis siete ocho nueve diez doce trece
    catorce dieciseis diecisiete dieciocho diecinueve veinte veintiuno treinta cuarenta cincuenta
    sesenta setenta ochenta noventa cien ciento cientos doscientos quinientos millon millones docena
    docenas decenas mitad tercio quattro cinque sette nove dieci undici dodici tredici quattordici
    quindici sedici diciassette diciotto diciannove quaranta quarantasette cinquanta sessanta
    settanta ottanta novanta migliaia centinaia dozzina dois quatro sete oito dez doze treze
    dezesseis vinte trinta cinquenta sessenta oitenta cem milhares duzia metade een twee drie vijf
    zes zeven negen tien twaalf dertien veertien twintig dertig veertig vijftig zestig zeventig
    tachtig negentig honderd duizend tva fyra sju atta nio tio elva tolv tretton tjugo trettio
    fyrtio femtio hundra tusen syv seks elleve tyve tredive halvtreds jeden dwa trzy cztery piec
    szesc siedem osiem dziewiec dziesiec dwanascie dwadziescia trzydziesci czterdziesci tysiac odin
    dva chetyre pyat shest vosem devyat desyat dvenadtsat dvadtsat tridtsat sorok pyatdesyat
    tysyacha dort alti yedi sekiz dokuz yirmi otuz yuz satu tiga empat enam tujuh delapan sembilan
    puluh ratus ribu juta ichi roku shichi hachi kyu juu hyaku ek paanch chhe aath dus chalis hazaar
    wahid ithnan thalatha arbaa khamsa sitta sabaa thamania tisaa ashara duodecim viginti centum
    quinque septem octo novem
    """
)
# English words that are one letter from a number word.
NOT_MISSPELLED = bag(
    """
    thirsty mighty weighty minion minions mullion bullion pillion nicety fifth frothy worthy empty
    fishy nifty sixth silty misty shifty thrifty doyens tenty plenty hefty thousands hundreds
    """
)
