package cn.zhenqing365.parts;

import cn.zhenqing365.parts.model.Catalogue;
import java.time.Instant;

/** One version of the catalogue, in force from {@code effectiveFrom} until the next. */
public record CatalogueVersion(int version, Instant effectiveFrom, Catalogue catalogue, String changedBy) {}
