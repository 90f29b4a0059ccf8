package cn.zhenqing365.directory.web;

import cn.zhenqing365.directory.actions.ReadImports;
import cn.zhenqing365.directory.actions.ReceiveImport;
import cn.zhenqing365.directory.actions.RunImports;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A file of households: sent, looked at, run, watched, and what did not land fetched back. */
@RestController
@RequestMapping("/api/imports")
class ImportsController {
    private final ReceiveImport receive;
    private final RunImports run;
    private final ReadImports read;

    ImportsController(ReceiveImport receive, RunImports run, ReadImports read) {
        this.receive = receive;
        this.run = run;
        this.read = read;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ImportAnswers.Preview receive(@RequestParam(required = false) MultipartFile file, @RequestHeader(value = "Idempotency-Key", required = false) String key,
                                  HttpServletRequest request) throws IOException {
        requireRole();
        if (file == null) throw Refused.because("FILE_MISSING");
        if (file.isEmpty()) throw Refused.because("FILE_EMPTY");
        var by = SignedIn.actor();
        try (var content = file.getInputStream()) {
            return ImportAnswers.Preview.of(receive.receive(content, name(file), key == null ? null : by.id() + " " + key, by), new ReasonWords(request));
        }
    }

    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportAnswers.Progress run(@PathVariable UUID id) {
        requireRole();
        run.queue(id);
        return ImportAnswers.Progress.of(read.find(id));
    }

    @GetMapping("/{id}")
    ImportAnswers.Progress progress(@PathVariable UUID id) {
        requireRole();
        return ImportAnswers.Progress.of(read.find(id));
    }

    /** The file's own columns and one more, so that it can be mended and sent again. */
    @GetMapping("/{id}/rejects.csv")
    void rejects(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireRole();
        var job = read.find(id);
        var words = new ReasonWords(request);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("rejects-" + job.fileName().replaceFirst("\\.[^.]*$", "") + ".csv", StandardCharsets.UTF_8).build().toString());
        var csv = new CsvAnswer(response.getWriter());
        var heading = new ArrayList<>(job.headings());
        heading.add(words.heading());
        csv.line(heading);
        read.rejects(id, (cells, reasons) -> {
            var line = new ArrayList<String>();
            for (int i = 0; i < Math.max(cells.size(), job.headings().size()); i++) line.add(i < cells.size() ? cells.get(i) : "");
            line.add(words.sentences(reasons));
            csv.line(line);
        });
    }

    private static void requireRole() {
        SignedIn.requireRole(Role.ADMIN, Role.CALL_CENTRE_HEAD, Role.DISPATCHER);
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename().replaceAll(".*[/\\\\]|\\p{Cntrl}", "");
        return name.isBlank() ? "households" : name.length() > 120 ? name.substring(0, 120) : name;
    }
}
