package cn.zhenqing365.directory.web;

import cn.zhenqing365.directory.actions.ImportPreview;
import cn.zhenqing365.directory.model.ImportJob;
import cn.zhenqing365.directory.model.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the import screen reads. */
final class ImportAnswers {
    private ImportAnswers() {}

    /** @param field null for a column that is not imported */
    record Column(String heading, String field, String title) {}

    /** @param row as the spreadsheet numbers it; null when it is about the file */
    record Problem(Integer row, String code, String text) {}

    /** @param charset how the text was read; empty for Excel */
    record Preview(UUID id, String fileName, String format, String charset, List<String> columns, List<Column> mapping,
                   List<List<String>> preview, List<Problem> problems, boolean canRun) {

        static Preview of(ImportPreview it, ReasonWords words) {
            var mapping = it.mapping();
            var columns = new ArrayList<Column>();
            var problems = new ArrayList<Problem>();
            for (var missing : mapping.missing()) problems.add(about(null, new Reason("COLUMN_MISSING", missing.name(), ""), words));
            for (int i = 0; i < mapping.headings().size(); i++) {
                var heading = mapping.headings().get(i);
                var field = mapping.byColumn().get(i);
                columns.add(new Column(heading, field == null ? null : field.name(), field == null ? null : words.title(field.name())));
                if (field == null) problems.add(about(null, new Reason("COLUMN_IGNORED", "", heading), words));
            }
            for (var row : it.first()) for (var reason : row.reasons()) problems.add(about(row.row(), reason, words));
            return new Preview(it.job().id(), it.job().fileName(), it.job().format(), it.job().charset(), mapping.headings(), columns,
                    it.first().stream().map(row -> row.cells()).toList(), problems, mapping.missing().isEmpty());
        }

        private static Problem about(Integer row, Reason reason, ReasonWords words) {
            return new Problem(row, reason.code(), words.sentence(reason));
        }
    }

    record Progress(UUID id, String fileName, String state, int total, int done, int created, int updated, int unchanged, int rejected,
                    Instant startedAt, Instant endedAt, String failure) {
        static Progress of(ImportJob it) {
            return new Progress(it.id(), it.fileName(), it.state(), it.total(), it.done(), it.created(), it.updated(), it.unchanged(),
                    it.rejected(), it.startedAt(), it.endedAt(), it.failure());
        }
    }
}
