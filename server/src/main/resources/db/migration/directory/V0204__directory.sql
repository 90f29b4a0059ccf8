-- Every pair of neighbouring characters: an index that finds two Chinese characters, which trigrams cannot.
create function bigrams(t text) returns text[] language sql immutable parallel safe as
$$ select coalesce(array_agg(substr(t, i, 2)), '{}') from generate_series(1, greatest(length(t) - 1, 1)) i $$;

-- What is searched by its beginning is collated "C", so that any database, whatever its locale, answers from a plain index.
create table household (
    id            uuid primary key,
    account_no    text collate "C" not null unique,
    customer_name text collate "C" not null,
    phone         text not null,             -- the main contact
    town          text not null,
    community     text not null,
    building      text not null,             -- 12幢
    unit          text not null,
    room          text not null,
    address       text collate "C" not null, -- 杨舍镇花园浜三村12幢2单元502室
    area_code     text not null,
    node_code     text not null,             -- the optical node
    latitude      double precision not null, -- 0, 0: not known
    longitude     double precision not null,
    care          text[] not null default '{}', -- ELDERLY ILL DISABLED
    pinyin           text collate "C" not null, -- these four from cn.zhenqing365.town.SearchWords
    initials         text collate "C" not null,
    address_pinyin   text collate "C" not null,
    address_initials text collate "C" not null,
    import_hash   text,                      -- of the file's row that wrote it last; null when it came another way
    updated_at    timestamptz not null
);
-- one index for any two characters of a name or an address
create index household_text on household using gin (bigrams(customer_name || ' ' || address));
-- typed from the beginning, read in order: the first twenty are found without sorting the rest
create index household_name on household (customer_name);
create index household_initials on household (initials);
create index household_pinyin on household (pinyin);
create index household_address_initials on household (address_initials);
create index household_address_pinyin on household (address_pinyin);

-- Every number of a household, the main one too.
create table household_phone (
    phone        text collate "C" not null,
    household_id uuid not null references household,
    contact_name text,
    primary key (phone, household_id)
);
create index household_phone_household on household_phone (household_id);
-- the last digits, which is what people remember
create index household_phone_tail on household_phone (reverse(phone));

create table service (
    id           uuid primary key,
    household_id uuid not null references household,
    kind         text not null,              -- TV BROADBAND
    product      text not null,
    state        text not null,              -- ACTIVE REQSTOP OWESTOP OUNSTOP LINKSTOP FORSTOP REQSTOPLONG REQSTOPSLEEP, domain.md §2.2
    state_since  timestamptz not null,
    unique (household_id, kind)
);
create table equipment (
    id           uuid primary key,
    household_id uuid not null references household,
    kind         text not null,              -- STB CARD CM ONU
    model        text not null,
    serial       text not null unique
);
create index equipment_household on equipment (household_id);
