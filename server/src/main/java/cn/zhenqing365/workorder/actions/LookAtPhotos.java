package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.Photo;
import cn.zhenqing365.workorder.store.PhotoStore;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the photos of a job. */
@Component
public class LookAtPhotos {
    private final PhotoStore photos;

    LookAtPhotos(PhotoStore photos) {
        this.photos = photos;
    }

    public List<UUID> of(UUID workOrderId) {
        return photos.of(workOrderId);
    }

    public Photo one(UUID workOrderId, UUID photo) {
        return photos.find(workOrderId, photo).orElseThrow(() -> Refused.notFound("PHOTO", photo));
    }
}
