package cn.zhenqing365;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The monolith: one jar, any number of nodes. */
@SpringBootApplication
@Modulithic(systemName = "真情365")
public class Zhenqing365 {
    public static void main(String[] args) {
        SpringApplication.run(Zhenqing365.class, args);
    }
}
