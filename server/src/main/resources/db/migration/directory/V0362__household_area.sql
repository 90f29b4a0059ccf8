-- A customer manager looks at an area, a community, a building; and at those who need extra care.
create index household_area on household (area_code, community, building);
create index household_care on household (area_code) where care <> '{}';
