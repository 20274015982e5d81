package eu.socle.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets logs up in code, which costs no XML at start. They go to the error output: the ordinary one is for results. At
 * INFO no line names a person, except those of {@link eu.socle.platform.core.SecurityLog}, made to tell who entered.
 */
public final class Logs extends ContextAwareBase implements Configurator {

    /** Makes libraries that write to the logs of the JDK write here. Called first. */
    public static void install() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        Encoder<ILoggingEvent> encoder = isTerminal() ? new HumanLines() : new JsonLines();
        encoder.setContext(context);
        encoder.start();
        console.setEncoder(encoder);
        console.start();
        context.getLogger("ROOT").setLevel(Level.WARN);
        context.getLogger("ROOT").addAppender(console);
        context.getLogger("eu.socle").setLevel(Level.INFO);
        // The database going away is told by whoever needed it; the pool tells it once per connection.
        context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
        // An address that leads nowhere is the business of who typed it.
        context.getLogger("org.springframework.web.servlet.PageNotFound").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }
}
