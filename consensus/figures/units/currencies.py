"""The world's currencies by name and owner, with their ISO 4217 codes (and the euro's forerunners)."""

from __future__ import annotations

# name (plurals besides "s" after a slash; "-" where it takes no s): its owners with their codes.
# "=" is the code of the bare name: the one that news means where it does not say whose.
TABLE = """
dollar: =USD us:USD u.s.:USD american:USD united_states:USD australian:AUD aussie:AUD canadian:CAD
 singapore:SGD singaporean:SGD hong_kong:HKD new_zealand:NZD kiwi:NZD taiwan:TWD taiwanese:TWD new_taiwan:TWD
 jamaican:JMD jamaica:JMD zimbabwe:ZWL zimbabwean:ZWL namibian:NAD namibia:NAD fijian:FJD fiji:FJD
 bahamian:BSD bahamas:BSD barbadian:BBD barbados:BBD belize:BZD bermudian:BMD bermuda:BMD brunei:BND
 cayman:KYD cayman_islands:KYD guyanese:GYD guyana:GYD liberian:LRD surinamese:SRD surinam:SRD
 trinidad:TTD trinidad_and_tobago:TTD east_caribbean:XCD eastern_caribbean:XCD solomon_islands:SBD
pound: british:GBP uk:GBP egyptian:EGP egypt:EGP lebanese:LBP syrian:SYP sudanese:SDG south_sudanese:SSP
 gibraltar:GIP falkland_islands:FKP cypriot:CYP irish:IEP
rupee: =INR indian:INR india:INR pakistani:PKR pakistan:PKR sri_lankan:LKR sri_lanka:LKR nepalese:NPR
 nepali:NPR nepal:NPR mauritian:MUR mauritius:MUR seychelles:SCR
franc: =CHF swiss:CHF cfa:XOF west_african_cfa:XOF central_african_cfa:XAF french:FRF belgian:BEF
 congolese:CDF rwandan:RWF rwanda:RWF burundian:BIF burundi:BIF guinean:GNF djiboutian:DJF comorian:KMF
 pacific:XPF cfp:XPF luxembourg:LUF
krona/kronor/kronur: =SEK swedish:SEK icelandic:ISK iceland:ISK
krone/kroner: =NOK norwegian:NOK danish:DKK
koruna/koruny/korun: =CZK czech:CZK slovak:SKK
crown: czech:CZK swedish:SEK norwegian:NOK danish:DKK icelandic:ISK slovak:SKK
kroon/krooni: =EEK estonian:EEK
peso: =MXN mexican:MXN philippine:PHP filipino:PHP argentine:ARS argentinian:ARS argentinean:ARS
 chilean:CLP colombian:COP cuban:CUP dominican:DOP uruguayan:UYU
rial: =IRR iranian:IRR omani:OMR oman:OMR yemeni:YER saudi:SAR qatari:QAR
riyal: =SAR saudi:SAR saudi_arabian:SAR qatari:QAR qatar:QAR
toman: =IRT iranian:IRT
dinar: =IQD iraqi:IQD kuwaiti:KWD kuwait:KWD serbian:RSD jordanian:JOD algerian:DZD bahraini:BHD
 bahrain:BHD libyan:LYD tunisian:TND yugoslav:YUD
denar: =MKD macedonian:MKD
dirham: =AED uae:AED emirati:AED emirates:AED dubai:AED moroccan:MAD
shilling: =KES kenyan:KES kenya:KES ugandan:UGX uganda:UGX tanzanian:TZS tanzania:TZS somali:SOS
 austrian:ATS
lira/lire: =TRY turkish:TRY italian:ITL maltese:MTL
won/-: =KRW south_korean:KRW korean:KRW north_korean:KPW
rouble: =RUB russian:RUB belarusian:BYN belarus:BYN
ruble: =RUB russian:RUB belarusian:BYN belarus:BYN
yuan/-: =CNY chinese:CNY china:CNY
renminbi/-: =CNY chinese:CNY
kuai/-: =CNY
yen/-: =JPY japanese:JPY
euro: =EUR
sterling/-: =GBP
quid/-: =GBP
buck: =USD us:USD
real/reais: brazilian:BRL brazil:BRL
reais/-: =BRL brazilian:BRL
rand: =ZAR south_african:ZAR
mark: german:DEM deutsche:DEM west_german:DEM east_german:DDM finnish:FIM bosnian:BAM convertible:BAM
deutschmark: =DEM
deutschemark: =DEM
markka/markkaa: =FIM finnish:FIM
peseta: =ESP spanish:ESP
escudo: =PTE portuguese:PTE cape_verdean:CVE
drachma/drachmas: =GRD greek:GRD
guilder: =NLG dutch:NLG antillean:ANG
schilling: =ATS austrian:ATS
punt: irish:IEP
baht/-: =THB thai:THB thailand:THB
ringgit/-: =MYR malaysian:MYR malaysia:MYR
rupiah: =IDR indonesian:IDR indonesia:IDR
zloty/zlotych: =PLN polish:PLN
hryvnia: =UAH ukrainian:UAH
hryvnya: =UAH ukrainian:UAH
shekel: =ILS israeli:ILS new_israeli:ILS new:ILS
naira: =NGN nigerian:NGN nigeria:NGN
cedi: =GHS ghanaian:GHS ghana:GHS
taka: =BDT bangladeshi:BDT bangladesh:BDT
forint: =HUF hungarian:HUF
dong: vietnamese:VND vietnam:VND =VND
tenge/-: =KZT kazakh:KZT kazakhstan:KZT kazakhstani:KZT
som/-: uzbek:UZS kyrgyz:KGS
soum/-: =UZS uzbek:UZS
manat: =AZN azerbaijani:AZN azeri:AZN turkmen:TMT
lari/-: =GEL georgian:GEL
dram: armenian:AMD
bolivar/bolívares/bolivares: =VEF venezuelan:VEF sovereign:VES strong:VEF
boliviano: =BOB bolivian:BOB
birr/-: =ETB ethiopian:ETB ethiopia:ETB
nakfa: =ERN eritrean:ERN
kwacha/-: =ZMW zambian:ZMW malawian:MWK malawi:MWK
kwanza: =AOA angolan:AOA
metical/meticais: =MZN mozambican:MZN
pula/-: =BWP botswana:BWP
leone: sierra_leonean:SLL sierra_leone:SLL
dalasi: =GMD gambian:GMD
ouguiya: =MRU mauritanian:MRU
ariary: =MGA malagasy:MGA
lempira: =HNL honduran:HNL
quetzal/quetzales: =GTQ guatemalan:GTQ
colon/colones: costa_rican:CRC salvadoran:SVC
colones/-: =CRC costa_rican:CRC
cordoba/cordobas/córdobas: =NIO nicaraguan:NIO
balboa: panamanian:PAB
gourde: =HTG haitian:HTG
guarani/guaranies: =PYG paraguayan:PYG
sol/soles: peruvian:PEN nuevo:PEN
soles/-: peruvian:PEN =PEN
sucre: ecuadorian:ECS
austral/australes: argentine:ARA
lev/leva: bulgarian:BGN
leva/-: =BGN bulgarian:BGN
leu/lei: romanian:RON moldovan:MDL
lei/-: =RON romanian:RON moldovan:MDL
kuna: =HRK croatian:HRK
tolar/tolarjev: =SIT slovenian:SIT
lat/lati/lats: latvian:LVL
litas/litai: =LTL lithuanian:LTL
lek/leke: albanian:ALL
afghani: =AFN afghan:AFN
kyat: =MMK burmese:MMK myanmar:MMK
kip: =LAK lao:LAK laotian:LAK
riel: =KHR cambodian:KHR
tugrik: =MNT mongolian:MNT
togrog: =MNT mongolian:MNT
ngultrum: =BTN bhutanese:BTN
rufiyaa: =MVR maldivian:MVR
pataca: =MOP macau:MOP macanese:MOP
somoni: =TJS tajik:TJS
kina/-: =PGK papua_new_guinean:PGK
vatu: =VUV
tala: samoan:WST
paanga: =TOP tongan:TOP
lilangeni/emalangeni: =SZL swazi:SZL
loti/maloti: =LSL lesotho:LSL
dobra: =STN
bitcoin: =BTC
ether: =ETH
dogecoin: =DOGE
tether: =USDT
litecoin: =LTC
""".replace("\n ", " ").strip()  # fmt: skip

# Parts of a currency: unit name, forms in print; the table of units says what they are worth.
CENTS = {
    "cent": "cent", "cents": "cent", "¢": "cent", "pence": "penny", "penny": "penny", "pennies": "penny",
    "p": "penny", "paise": "paisa", "paisa": "paisa", "kopecks": "kopeck", "kopeck": "kopeck",
    "kopek": "kopeck", "kopeks": "kopeck", "euro cents": "euro cent", "euro cent": "euro cent",
    "eurocents": "euro cent", "eurocent": "euro cent", "us cents": "cent", "u . s . cents": "cent",
    "australian cents": "Australian cent", "canadian cents": "Canadian cent",
    "hong kong cents": "Hong Kong cent",
    "singapore cents": "Singapore cent", "new zealand cents": "New Zealand cent",
    "fen": "fen", "centavos": "centavo", "centavo": "centavo", "öre": "öre", "øre": "øre",
    "sen": "sen", "satoshis": "satoshi",
}  # fmt: skip


def names() -> list[tuple[str, str]]:
    """Every way to name a currency in lower case, with its code.

    >>> table = dict(names())
    >>> table["kuwaiti dinars"], table["dinars"], table["hong kong dollar"], table["polish zlotys"]
    ('KWD', 'IQD', 'HKD', 'PLN')
    """
    found: list[tuple[str, str]] = []
    for line in TABLE.splitlines():
        heads, owners = line.split(":", 1)
        name, *others = heads.split("/")
        forms = [name, *(other for other in others if other != "-")]
        if "-" not in others:
            forms.append(name + "s")
        for entry in owners.split():
            if entry[0] == "=":
                found += [(form, entry[1:]) for form in forms]
                continue
            owner, code = entry.rsplit(":", 1)
            prefix = owner.replace("_", " ").replace(".", " . ").strip()
            found += [(f"{prefix} {form}", code) for form in forms]
    return found
