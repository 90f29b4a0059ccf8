package cn.zhenqing365.adapters.smpp.web;

import cn.zhenqing365.adapters.smpp.Phones;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The phones page: read and answer as the owner of any phone. A tool for trying things out, open to everybody without
 * signing in; it exists only while texts go to the simulator, and with a real gateway these addresses are not there.
 */
@RestController
@ConditionalOnExpression(Phones.SIMULATED)
@RequestMapping(path = "/api/phones", produces = MediaType.APPLICATION_JSON_VALUE)
class PhonesController {
    private final Phones phones;

    PhonesController(Phones phones) {
        this.phones = phones;
    }

    @GetMapping
    String all() {
        return phones.all();
    }

    @GetMapping("/{number:\\d+}/messages")
    String messages(@PathVariable String number) {
        return phones.messages(number);
    }

    @PostMapping("/{number:\\d+}/replies")
    String reply(@PathVariable String number, @RequestBody String json) {
        return phones.reply(number, json);
    }

    @GetMapping("/switches")
    String switches() {
        return phones.switches();
    }

    @PutMapping("/switches")
    String turn(@RequestBody String json) {
        return phones.turn(json);
    }
}
