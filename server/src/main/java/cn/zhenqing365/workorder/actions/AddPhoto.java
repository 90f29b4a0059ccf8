package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.store.PhotoStore;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A photo from the site, kept with the job. Up to 3 MB, JPEG, PNG or WebP. */
@Component
public class AddPhoto {
    /** Bytes. */
    public static final int LARGEST = 3 * 1024 * 1024;
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");

    private final Reports reports;
    private final PhotoStore photos;

    AddPhoto(Reports reports, PhotoStore photos) {
        this.reports = reports;
        this.photos = photos;
    }

    @Transactional
    public UUID add(UUID workOrderId, String contentType, byte[] content, Actor by, Instant reportedAt) {
        if (!TYPES.contains(contentType)) throw Refused.because("INVALID_PHOTO_TYPE", "type", contentType == null ? "" : contentType);
        if (content.length == 0 || content.length > LARGEST) throw Refused.because("INVALID_PHOTO_SIZE", "bytes", content.length, "largest", LARGEST);
        var work = reports.lock(workOrderId, by, "PHOTO_TAKEN", reportedAt);
        if (!work.isHeldBy(by.id())) throw Refused.because("NOT_YOUR_JOB", "number", work.number());
        var when = reports.when(work, reportedAt);
        var id = Ids.at(reports.now());
        photos.insert(id, workOrderId, contentType, content, by.id(), when.at());
        reports.note(work, "PHOTO_TAKEN", by, when.at(), "photo", id, "phoneTime", when.unbelieved());
        return id;
    }
}
