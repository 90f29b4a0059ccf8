package cn.zhenqing365.workorder.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.actions.AddPhoto;
import cn.zhenqing365.workorder.actions.LookAtPhotos;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos from the site. */
@RestController
@RequestMapping("/api/work-orders/{number}/photos")
class PhotoController {
    record PhotoView(UUID id) {}

    private final WorkOrders workOrders;
    private final Once once;
    private final AddPhoto add;
    private final LookAtPhotos look;

    PhotoController(WorkOrders workOrders, Once once, AddPhoto add, LookAtPhotos look) {
        this.workOrders = workOrders;
        this.once = once;
        this.add = add;
        this.look = look;
    }

    @PostMapping
    ResponseEntity<PhotoView> add(@PathVariable String number, @RequestParam MultipartFile file, @RequestParam(required = false) Instant at,
                                  @RequestHeader(name = "Idempotency-Key", required = false) String key) throws IOException {
        if (file.getSize() > AddPhoto.LARGEST) throw Refused.because("INVALID_PHOTO_SIZE", "bytes", file.getSize(), "largest", AddPhoto.LARGEST);
        var content = file.getBytes();
        Supplier<ResponseEntity<PhotoView>> deed = () -> ResponseEntity.status(201)
                .body(new PhotoView(add.add(visible(number), file.getContentType(), content, SignedIn.actor(), at)));
        return key == null ? deed.get() : once.create(SignedIn.current().id(), key, List.of(number, content.length), PhotoView.class, deed);
    }

    @GetMapping
    List<PhotoView> list(@PathVariable String number) {
        return look.of(visible(number)).stream().map(PhotoView::new).toList();
    }

    @GetMapping("/{photo}")
    ResponseEntity<byte[]> one(@PathVariable String number, @PathVariable UUID photo) {
        var it = look.one(visible(number), photo);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(it.contentType())).body(it.content());
    }

    private UUID visible(String number) {
        var work = workOrders.byNumber(number);
        if (!work.isHeldBy(SignedIn.current().id())) SignedIn.requireArea(work.areaCode());
        return work.id();
    }
}
