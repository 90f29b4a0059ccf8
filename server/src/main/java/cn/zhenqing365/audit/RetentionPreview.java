package cn.zhenqing365.audit;

/**
 * What the first night under other rules would do to a class of data.
 *
 * @param deed  DELETED or ANONYMISED; null when nothing forgets this class
 * @param older rows older than {@code days}; {@code wouldBeOlder} those older than {@code wouldBeDays}
 */
public record RetentionPreview(String kind, String deed, int days, int wouldBeDays, long older, long wouldBeOlder) {}
