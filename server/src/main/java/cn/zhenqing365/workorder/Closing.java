package cn.zhenqing365.workorder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How a job was closed ({@code domain.md} §9): the cause found, the action taken, who is answerable, the parts used and the
 * readings taken. Three separate words: the symptom was the customer's, cause and action are the technician's.
 *
 * @param readings      by key: levelDbuv (dBμV), merDb, ber, opticalDbm, speedMbps
 * @param outsideReason why a reading outside the limits of {@code domain.md} §2.4 was accepted
 */
public record Closing(String cause, String action, String responsibility, List<Part> parts,
                      Map<String, BigDecimal> readings, String outsideReason, String remark) {
    /** @param name as the technician knows it; {@code serial} the number of a box, card or modem, or null */
    public record Part(String name, int count, String serial) {
        public Part(String name, int count) {
            this(name, count, null);
        }
    }
}
