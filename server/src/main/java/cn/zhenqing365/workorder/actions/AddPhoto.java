package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.store.PhotoStore;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A photo from the site, kept with the job. Up to 3 MB, JPEG, PNG or WebP. */
@Component
public class AddPhoto {
    private static final int LARGEST = 3 * 1024 * 1024;
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");

    private final Reports reports;
    private final PhotoStore photos;
    private final Journal journal;

    AddPhoto(Reports reports, PhotoStore photos, Journal journal) {
        this.reports = reports;
        this.photos = photos;
        this.journal = journal;
    }

    @Transactional
    public UUID add(UUID workOrderId, String contentType, byte[] content, Actor by) {
        if (!TYPES.contains(contentType)) throw Refused.because("INVALID_PHOTO_TYPE", "type", contentType == null ? "" : contentType);
        if (content.length == 0 || content.length > LARGEST) throw Refused.because("INVALID_PHOTO_SIZE", "bytes", content.length, "largest", LARGEST);
        var work = reports.lock(workOrderId);
        if (!work.isHeldBy(by.id())) throw Refused.because("NOT_YOUR_JOB", "number", work.number());
        var id = Ids.at(reports.now());
        photos.insert(id, workOrderId, contentType, content, by.id(), reports.now());
        journal.write(Happening.of("PHOTO_TAKEN", "WORK_ORDER", workOrderId, work.ticketId(), work.areaCode(), by, reports.now(), "photo", id));
        return id;
    }
}
