package cn.zhenqing365.directory;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;

/** A file as a billing system exports it, as large as wanted and always the same: 24 areas, 480 communities, houses of six floors. */
final class FileOfHouseholds {
    static final List<String> HEADINGS = List.of("账号", "户名", "电话", "其他电话", "乡镇", "小区", "楼栋", "单元", "房号", "片区", "光节点", "经度", "纬度",
            "电视产品", "电视状态", "宽带产品", "宽带状态", "机顶盒", "智能卡", "光猫", "照顾标识");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单仇解查区";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文辉力建国红梅玉兰春燕志军海东晓云飞雪龙凤鹏程佳怡子涵浩宇欣然梓轩诗琪俊豪思远雨桐宏斌美玲永康";
    private static final List<String> TOWNS = List.of("杨舍镇", "塘桥镇", "金港镇", "锦丰镇", "乐余镇", "凤凰镇", "南丰镇", "大新镇", "常阴沙", "双山岛");
    private static final List<String> FIRST = List.of("花园", "东方", "金桥", "滨江", "沙洲", "梁丰", "暨阳", "长安", "南苑", "北城", "西门", "云盘", "新泾", "港城", "泗港",
            "农联", "河西", "白鹿", "田垛", "福前", "百家", "旺西", "汇金", "万红", "城南", "乘航");
    private static final List<String> LAST = List.of("浜一村", "浜三村", "新村", "花苑", "名都", "佳园", "华庭", "公寓", "小区", "里", "雅苑", "家园", "苑东区", "苑西区", "新城", "村", "巷", "埭", "广场");

    private FileOfHouseholds() {}

    static Path csv(Path file, int rows) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write((String.join(",", HEADINGS) + "\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < rows; i++) out.write((String.join(",", row(i)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    static Path xlsx(Path file, int rows) throws IOException {
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("用户");
            for (int i = 0; i < HEADINGS.size(); i++) sheet.value(0, i, HEADINGS.get(i));
            for (int r = 0; r < rows; r++) {
                var row = row(r);
                for (int i = 0; i < row.size(); i++) sheet.inlineString(r + 1, i, row.get(i));
                if (r % 10_000 == 0) sheet.flush();
            }
        }
        return file;
    }

    static List<String> row(int i) {
        var chance = new Random(i * 7919L);
        int community = i / 625;
        var name = "" + SURNAMES.charAt((int) (Math.pow(chance.nextDouble(), 2) * SURNAMES.length())) + letter(chance) + (chance.nextInt(4) == 0 ? "" : letter(chance));
        int house = i % 625;
        return List.of(String.format("80%08d", i * 37L % 100_000_000), name, mobile(chance), chance.nextInt(5) == 0 ? mobile(chance) : "",
                TOWNS.get(community % TOWNS.size()), FIRST.get(community % FIRST.size()) + LAST.get(community / FIRST.size() % LAST.size()),
                house / 24 + 1 + "幢", house / 12 % 2 + 1 + "单元", (house % 12 / 2 + 1) + "0" + (house % 2 + 1) + "室",
                String.format("A%02d", community % 24 + 1), String.format("N%04d", i / 300),
                String.format(Locale.ROOT, "%.5f", 120.3 + community % 50 * 0.01 + chance.nextDouble() * 0.005),
                String.format(Locale.ROOT, "%.5f", 31.7 + community / 50 * 0.03 + chance.nextDouble() * 0.005),
                "基本包", chance.nextInt(20) == 0 ? "欠费停" : "正常", chance.nextInt(3) == 0 ? "宽带200M" : "", "",
                "C5800:STB" + i, "CARD" + i, chance.nextInt(3) == 0 ? "ONU" + i : "", chance.nextInt(30) == 0 ? "老人" : "");
    }

    private static char letter(Random chance) {
        return GIVEN.charAt(chance.nextInt(GIVEN.length()));
    }

    private static String mobile(Random chance) {
        return "1" + List.of("39", "38", "37", "36", "59", "58", "89", "33").get(chance.nextInt(8)) + String.format("%08d", chance.nextInt(100_000_000));
    }
}
