package eu.socle.app.web;

import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** How Tomcat serves: names with any character in their path, limits on size, and no word about itself. */
final class TomcatTuning implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Megabytes of a request that is no file. */
    static final int MOST_BODY_MEGABYTES = 20;

    private static final int KEEP_ALIVE_REQUESTS = 10_000;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(TomcatTuning::tune);
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                // The framework brings a valve of its own, which would write a page.
                for (Valve valve : host.getPipeline().getValves()) {
                    if (valve instanceof ErrorReportValve && !(valve instanceof SilentErrors)) {
                        host.getPipeline().removeValve(valve);
                    }
                }
                host.setErrorReportValveClass(SilentErrors.class.getName());
            }
        });
    }

    private static void tune(Connector connector) {
        // Names hold slashes: « FA/2026/1 » is written FA%2F2026%2F1 and decoded after the path was cut at its slashes.
        connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        connector.setProperty("relaxedPathChars", "\"<>[\\]^`{|}");
        connector.setProperty("relaxedQueryChars", "\"<>[\\]^`{|}");
        connector.setMaxPostSize(MOST_BODY_MEGABYTES << 20);
        connector.setProperty("maxSwallowSize", Integer.toString(MOST_BODY_MEGABYTES << 20));
        connector.setProperty("maxKeepAliveRequests", Integer.toString(KEEP_ALIVE_REQUESTS));
        connector.setXpoweredBy(false);
    }
}
