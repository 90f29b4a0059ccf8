-- One open fault per node, in whatever area its homes lie. Of several that are open one stays: whichever was announced, then the oldest.
update area_fault a set restored_at = now(), closing = '同一节点重复登记'
where restored_at is null and node_code <> '*' and exists (
    select 1 from area_fault b where b.restored_at is null and b.node_code = a.node_code
    and (b.announced_at is null, b.declared_at, b.id) < (a.announced_at is null, a.declared_at, a.id));
delete from interruption_home where said_at is null and cause_id in (select id from area_fault where restored_at = now());
update area_fault_ticket t set fault_id = (
    select b.id from area_fault a join area_fault b on b.node_code = a.node_code and b.restored_at is null where a.id = t.fault_id)
where fault_id in (select id from area_fault where restored_at = now());
drop index area_fault_open;
create unique index area_fault_open_node on area_fault (node_code) where restored_at is null and node_code <> '*';
create unique index area_fault_open_area on area_fault (area_code) where restored_at is null and node_code = '*';
