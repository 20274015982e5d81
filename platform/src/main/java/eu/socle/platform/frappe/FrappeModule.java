package eu.socle.platform.frappe;

import eu.socle.kernel.Label;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import eu.socle.platform.jobs.JobKind;

/** What the dialect has done in the background. */
public final class FrappeModule implements Module {

    @Override
    public String id() {
        return "frappe";
    }

    @Override
    public Label label() {
        return new Label("Dialecte Frappe", "Frappe dialect");
    }

    @Override
    public void register(Registrar registrar) {
        registrar.offer(JobKind.class, new BulkDelete());
        registrar.offer(JobKind.class, new BulkUpdate(name -> {}));
    }
}
