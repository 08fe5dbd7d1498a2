"""Nothing in, meanings of words of money, work and industry out: a line a meaning, in French and English."""

from __future__ import annotations

MONEY = """
cours tarif prix price rate fare
coûter coût cost
cher coûteux onéreux expensive costly
gratuit gratuitement free
remise rabais réduction discount
soldes sales
facture bill invoice
loyer rent
locataire tenant
propriétaire bailleur owner landlord
hypothèque mortgage
prêteur lender
emprunt loan borrowing
créancier creditor
épargne épargner épargnant saving savings saver
placement investment
fonds fund funds
subvention subventionner subside subsidy subsidise grant
subventionné subsidised
cotisation contribution
impôt taxe fiscal taxation tax fiscal
contribuable taxpayer
excédent surplus
déficit deficit shortfall
pouvoir purchasing
richesse fortune wealth fortune
millionnaire millionaire
milliardaire billionaire
monnaie devise currency
pièce coin
billet note banknote
chèque cheque check
virement transfer
compte account
assurance assureur assurer insurance insurer
bilan toll balance
chiffre affaires turnover sales revenue
ventes sales
exporter exportation export
importer importation import
fournisseur supplier
concurrence concurrent competition competitor
appel offres tender
contrat contract deal
partenaire partenariat partner partnership
coentreprise venture
succursale agence branch
franchise franchise
enseigne chaîne chain brand
marque brand
grossiste wholesaler
détaillant retailer
supermarché hypermarché supermarket
épicerie épicier grocery grocer
boulangerie boulanger bakery baker
boucher boucherie butcher
restaurant restaurateur restaurant
hôtel hôtelier hotel
bar café pub
commerçant marchand shopkeeper merchant trader
artisan craftsman artisan
chantier site construction
bâtir build
maçon bricklayer mason
entreprendre entrepreneur entrepreneur undertake
start-up startup
actionnariat shareholding
dividende dividend
capitalisation capitalisation valuation
valoriser valuation value valued
valeur value worth
licencier licenciement renvoyer congédier lay layoff dismiss dismissed sack sacked
débaucher poach
démission démissionner resign resignation
contrat intérim temporary
stage stagiaire internship intern
apprenti apprentissage apprentice apprenticeship
formation former training train
compétence qualification skill
rémunération rémunérer rétribuer pay paid remuneration
prime bonus
smic minimum
gréviste striker
préavis notice
négociateur negotiator
syndical syndicaliste unionist union
cadre executive
ingénieur ingénierie engineer engineering
technicien technician
secrétaire secretary
secrétariat secretariat
comptable comptabilité accountant accounting
consultant consulting consultant
gérant manager
adjoint deputy
vice vice deputy
siéger sit seat
nommer désigner nomination désignation appoint appointed name named nominate
successeur succession successor succession
prédécesseur predecessor
fondateur cofondateur founder
pionnier pioneer
industrie industriel industry industrial
secteur sector industry
production produire output production produce
producteur producer
rendement yield
stock stocker stockage stock stockpile storage store
pénurie shortage
rupture shortage
approvisionner approvisionnement supply
brut crude
essence gasoline petrol
carburant fuel
gazole diesel
charbon coal
mine minier mineur mining mine miner
acier steel
fer iron
cuivre copper
or gold
argent silver
aluminium aluminium aluminum
béton concrete
bois wood timber
verre glass
papier paper
textile tissu fabric textile
"""
