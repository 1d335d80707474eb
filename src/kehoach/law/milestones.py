"""The days on which what the rules stand on changed."""

from kehoach.law.compiled.moc import MOC
from kehoach.wording.dates import Ngay, parse_ngay

# From this day local government has two levels, tỉnh and xã.
END_OF_DISTRICTS = parse_ngay(MOC["het_cap_huyen"])
# The last year of which a part had districts: a year alone does not tell.
LAST_YEAR_OF_DISTRICTS = (
    END_OF_DISTRICTS.nam if Ngay(END_OF_DISTRICTS.nam, 1, 1) < END_OF_DISTRICTS else END_OF_DISTRICTS.nam - 1
)
DECREE_IN_FORCE = parse_ngay(MOC["nghi_dinh_30"])
