package cn.zhenqing365.directory.actions;

import cn.zhenqing365.directory.model.ColumnMapping;
import cn.zhenqing365.directory.model.ImportJob;
import cn.zhenqing365.directory.model.RowCheck.Checked;
import java.util.List;

/** What a file looks like before anything of it lands: how we read its headings, and its first rows with what is wrong with them. */
public record ImportPreview(ImportJob job, ColumnMapping mapping, List<Checked> first) {}
