package cn.zhenqing365.workorder.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.actions.AddPhoto;
import cn.zhenqing365.workorder.actions.LookAtPhotos;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final AddPhoto add;
    private final LookAtPhotos look;

    PhotoController(WorkOrders workOrders, AddPhoto add, LookAtPhotos look) {
        this.workOrders = workOrders;
        this.add = add;
        this.look = look;
    }

    @PostMapping
    ResponseEntity<PhotoView> add(@PathVariable String number, @RequestParam MultipartFile file) throws IOException {
        var id = add.add(visible(number), file.getContentType(), file.getBytes(), SignedIn.actor());
        return ResponseEntity.status(201).body(new PhotoView(id));
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
