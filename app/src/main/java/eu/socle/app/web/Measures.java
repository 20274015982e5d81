package eu.socle.app.web;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is measured: requests, memory, threads, processor, open files. */
@Configuration(proxyBeanMethods = false)
class Measures {

    @Bean(destroyMethod = "close")
    PrometheusMeterRegistry measures() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        return registry;
    }

    /** What is measured outside the web server, such as jobs, is shown with the rest while it is open. */
    @Bean(destroyMethod = "close")
    AutoCloseable measuresOfAll(PrometheusMeterRegistry measures) {
        Metrics.addRegistry(measures);
        return () -> Metrics.removeRegistry(measures);
    }
}
