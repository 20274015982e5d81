package eu.socle.app.web;

import eu.socle.platform.api.ApiConfiguration;
import eu.socle.platform.frappe.FrappeConfiguration;
import eu.socle.platform.oauth.OAuthConfiguration;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** What the web server consists of. Nothing is found by scanning: what is not listed here is not there. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import({
    ApiConfiguration.class,
    FrappeConfiguration.class,
    OAuthConfiguration.class,
    AdministratorKeys.class,
    TomcatTuning.class,
    Probes.class,
    DemoRoutes.class,
    MetricsPage.class,
    Correlation.class,
    Measures.class
})
public class WebConfiguration {

    @Bean
    SimpleUrlHandlerMapping deskMapping() {
        Desk desk = new Desk();
        return new SimpleUrlHandlerMapping(Map.of("/", desk, "/desk", desk, "/desk/**", desk), 0);
    }
}
