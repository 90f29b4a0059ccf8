package cn.zhenqing365.directory.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a file of households: what it is called in Chinese (first name: ours) and in English, and how long a cell may be. */
public enum ImportField {
    ACCOUNT(true, 32, "账号", "用户编号", "客户编号", "户号", "account", "accountno", "accountnumber"),
    NAME(true, 60, "户名", "姓名", "客户姓名", "用户名", "客户名称", "name", "customername", "customer"),
    PHONE(true, 30, "电话", "联系电话", "手机", "手机号", "主电话", "phone", "mobile", "telephone"),
    OTHER_PHONES(false, 120, "其他电话", "备用电话", "电话2", "otherphones", "phones"),
    TOWN(true, 30, "乡镇", "镇", "街道", "镇街", "town"),
    COMMUNITY(true, 60, "小区", "村", "社区", "小区名称", "community", "estate"),
    BUILDING(true, 20, "楼栋", "楼号", "幢", "栋", "楼幢", "building"),
    UNIT(false, 20, "单元", "unit"),
    ROOM(true, 20, "房号", "室", "门牌", "门牌号", "room"),
    AREA(true, 20, "片区", "片区编号", "服务区", "区域", "area", "areacode"),
    NODE(false, 40, "光节点", "节点", "node", "nodecode", "opticalnode"),
    LONGITUDE(false, 24, "经度", "longitude", "lng", "lon"),
    LATITUDE(false, 24, "纬度", "latitude", "lat"),
    TV_PRODUCT(false, 60, "电视产品", "数字电视", "电视套餐", "tvproduct"),
    TV_STATE(false, 20, "电视状态", "tvstate", "tvstatus"),
    BROADBAND_PRODUCT(false, 60, "宽带产品", "宽带套餐", "broadbandproduct"),
    BROADBAND_STATE(false, 20, "宽带状态", "broadbandstate", "broadbandstatus"),
    SET_TOP_BOX(false, 200, "机顶盒", "机顶盒号", "stb", "settopbox"),
    CARD(false, 200, "智能卡", "智能卡号", "卡号", "card", "smartcard"),
    CABLE_MODEM(false, 200, "cm", "电缆调制解调器", "cablemodem"),
    ONU(false, 200, "光猫", "onu", "ont"),
    CARE(false, 60, "照顾标识", "特殊照顾", "关怀标识", "care");

    private final boolean required;
    private final int longest;
    private final List<String> names;

    ImportField(boolean required, int longest, String... names) {
        this.required = required;
        this.longest = longest;
        this.names = List.of(names);
    }

    /** The column must be there; its cells must be filled except for the building and the room, which a farm has not. */
    public boolean isRequired() {
        return required;
    }

    public boolean mayBeEmpty() {
        return !required || this == BUILDING || this == ROOM;
    }

    public int longest() {
        return longest;
    }

    /** Our Chinese name of it. */
    public String title() {
        return names.get(0);
    }

    /** Its English name as a heading: "account no". */
    public String englishTitle() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** "*联系电话(必填)" is a phone, "Customer name" a name. */
    static Optional<ImportField> called(String heading) {
        var plain = heading.toLowerCase(Locale.ROOT).replaceAll("[(\\uFF08\\[].*", "").replaceAll("[\\s*_\\-\\uFEFF.:\\uFF1A]", "");
        return Arrays.stream(values()).filter(it -> it.names.contains(plain)).findFirst();
    }
}
