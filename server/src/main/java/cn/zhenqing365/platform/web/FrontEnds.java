package cn.zhenqing365.platform.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages are files of the jar; the paths people see are ours: staff at /, technicians at /f, visitors of the service month at /visit, customers at /c, /k (the card) and /help, a hall's devices at /hall,
 * numbers in a customer's hand at /q, what is promised to everybody at /commitments, phones at /phones. */
@Configuration(proxyBeanMethods = false)
class FrontEnds implements WebMvcConfigurer {
    /** Files whose name carries their content's hash never change: a slow phone fetches them once and asks no more. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/assets/**").addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry paths) {
        for (var path : new String[] {"/", "/tickets/**"}) paths.addViewController(path).setViewName("forward:/index.html");
        for (var path : new String[] {"/f", "/f/**"}) paths.addViewController(path).setViewName("forward:/field.html");
        for (var path : new String[] {"/visit", "/visit/**"}) paths.addViewController(path).setViewName("forward:/visit.html");
        for (var path : new String[] {"/c", "/c/**", "/k", "/k/**"}) paths.addViewController(path).setViewName("forward:/customer.html");
        for (var path : new String[] {"/hall", "/hall/**", "/q", "/q/**"}) paths.addViewController(path).setViewName("forward:/hall.html");
        paths.addViewController("/help").setViewName("forward:/help.html");
        paths.addViewController("/commitments").setViewName("forward:/commitments.html");
        for (var path : new String[] {"/phones", "/phones/**"}) paths.addViewController(path).setViewName("forward:/phones.html");
    }
}
