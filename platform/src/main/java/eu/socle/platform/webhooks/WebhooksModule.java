package eu.socle.platform.webhooks;

import eu.socle.kernel.Label;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.Unit;
import eu.socle.platform.outbound.Outbound;
import eu.socle.platform.store.UnitOfWork;
import eu.socle.platform.store.Watcher;
import java.util.List;

/** Calls sent to other programs when documents change, through the one door to the outside. */
public final class WebhooksModule implements Module {

    private final Outbound outbound;

    public WebhooksModule(Outbound outbound) {
        this.outbound = outbound;
    }

    @Override
    public String id() {
        return "webhooks";
    }

    @Override
    public Label label() {
        return new Label("Webhooks", "Webhooks");
    }

    @Override
    public void register(Registrar registrar) {
        registrar.types(Webhook.TYPE, WebhookRequestLog.TYPE);
        registrar.offer(Outbound.class, outbound);
        registrar.offer(Watcher.class, Posting::of);
        registrar.reaction(Webhook.TYPE, Webhook.TEST, (hook, unit) -> Posting.test(hook, work(unit)));
        registrar.reaction(WebhookRequestLog.TYPE, WebhookRequestLog.RESEND, WebhooksModule::again);
        registrar.menu(Menu.Group.SETTINGS, List.of(Menu.list(Webhook.TYPE), Menu.list(WebhookRequestLog.TYPE)));
    }

    private static void again(WebhookRequestLog log, Unit unit) {
        if (!new Outbox(work(unit)).again(log.name())) {
            throw Refusal.of("webhook_message_gone").asRefused();
        }
        log.compute(WebhookRequestLog.STATUS, DeliveryStatus.WAITING);
        log.compute(WebhookRequestLog.ATTEMPTS, 0);
    }

    /** The outbox is a table of the platform: only its own units of work have it. */
    private static UnitOfWork work(Unit unit) {
        return (UnitOfWork) unit;
    }
}
