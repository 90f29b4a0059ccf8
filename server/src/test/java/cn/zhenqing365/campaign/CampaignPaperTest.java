package cn.zhenqing365.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.platform.Printing;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Badge and leaflet as they come off the press, and what their QR tells whoever is at home. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignPaperTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired Campaigns campaigns;
    @Autowired CampaignPaper paper;

    @BeforeAll
    void a_campaign_of_two() {
        var day = LocalDate.ofInstant(MovableClock.MORNING, Zones.CHINA);
        SmallTown.build(database, day);
        VisitedTown.build(database, 60, 60);
        var leader = new Browser(port);
        leader.signIn(SmallTown.LEADER.login(), SmallTown.PASSWORD);
        assertThat(leader.send("POST", "/api/campaigns", """
                {"name":"服务进万家,满意在港城","startsOn":"%s","endsOn":"%s","target":5,"questionnaireVersion":1,"visitors":[{"staffNo":"1036"},{"staffNo":"3001"}]}""".formatted(day, day.plusDays(1)), "Idempotency-Key", "p").status()).isEqualTo(201);
        leader.send("POST", "/api/campaigns/V2611-1/draws", "{}", "Idempotency-Key", "d");
    }

    @Test
    void a_telephone_reads_the_leaflet_and_it_says_who_is_visiting_in_embedded_chinese_type() throws Exception {
        var campaign = campaigns.get("V2611-1");
        var li = campaigns.visitor(campaign.id(), "1036");
        var bytes = paper.leaflet(campaign, li);
        keep("leaflet", bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(words(pdf)).contains("服务进万家", "李明", "1036", "96296", "2026年11月24日", "服务时间2小时内联系", "72个服务小时内解决");
            for (var name : pdf.getPage(0).getResources().getFontNames()) assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))));
            assertThat(read.getText()).isEqualTo(paper.address(li)).endsWith("/visitors/" + li.badge());
        }
    }

    @Test
    void every_visitor_has_a_badge_of_one_page() throws Exception {
        var campaign = campaigns.get("V2611-1");
        var bytes = paper.badges(campaign, campaigns.visitors(campaign.id()));
        keep("badges", bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(words(pdf)).contains("走访证", "李明", "小陈", "3001");
        }
    }

    @Test
    void the_page_behind_the_code_says_yes_on_a_day_of_the_campaign_and_no_on_another() {
        var li = campaigns.visitor(campaigns.get("V2611-1").id(), "1036");
        var anybody = new Browser(port);
        clock.set(MovableClock.MORNING);
        assertThat(anybody.get("/visitors/" + li.badge()).raw().body()).contains("身份属实", "李明", "1036", "tel:96296").doesNotContain(SmallTown.LI_MING.phone());
        clock.advance(Duration.ofDays(2));
        assertThat(anybody.get("/visitors/" + li.badge()).raw().body()).contains("今天没有安排此人走访");
        clock.set(MovableClock.MORNING);
        var unknown = anybody.get("/visitors/0123456789abcdef");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.raw().body()).contains("查无此走访证", "96296");
    }

    @Test
    void a_visitor_prints_their_own_badge_and_nobody_elses() {
        clock.set(MovableClock.MORNING);
        var li = new Browser(port);
        li.signIn(SmallTown.LI_MING.login(), SmallTown.PASSWORD);
        assertThat(li.get("/api/campaigns/V2611-1/visitors/1036/badge").header("Content-Type")).isEqualTo("application/pdf");
        assertThat(li.get("/api/campaigns/V2611-1/visitors/3001/badge").status()).isEqualTo(403);
        assertThat(li.get("/api/campaigns/V2611-1/badges").status()).isEqualTo(403);
    }

    @Test
    void a_code_is_drawn_of_whole_squares() {
        var svg = Printing.qr("http://localhost:8365/visitors/0123456789abcdef", 30);
        assertThat(svg).contains("width=\"30mm\"");
        var runs = Pattern.compile("M\\d+ \\d+h(\\d+)v1h-(\\d+)z").matcher(svg).results().toList();
        assertThat(runs).hasSizeGreaterThan(100).allSatisfy(it -> assertThat(it.group(1)).isEqualTo(it.group(2)));
        assertThat(Arrays.asList(svg, Printing.qr("http://localhost:8365/visitors/0123456789abcdeg", 30))).doesNotHaveDuplicates();
    }

    /** The type draws 月 and the radical ⽉ with one glyph, so a reader may give back either; wide letters come back apart. */
    private static String words(PDDocument pdf) throws java.io.IOException {
        return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC).replace(" ", "");
    }

    /** To be looked at. */
    private static void keep(String name, byte[] pdf) throws java.io.IOException {
        var folder = Files.createDirectories(Path.of("target/paper"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        try (var pages = Loader.loadPDF(pdf)) {
            ImageIO.write(new PDFRenderer(pages).renderImageWithDPI(0, 90), "png", folder.resolve(name + ".png").toFile());
        }
    }
}
