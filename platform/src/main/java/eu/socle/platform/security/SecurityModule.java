package eu.socle.platform.security;

import eu.socle.kernel.Label;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.Unit;
import eu.socle.platform.core.SecurityLog;
import eu.socle.platform.core.SecurityLog.Event;
import eu.socle.platform.core.User;
import eu.socle.platform.core.Visit;
import eu.socle.platform.store.UnitOfWork;

/** What an administrator does to the sessions of others, which only this part of the house knows. */
public final class SecurityModule implements Module {

    @Override
    public String id() {
        return "security";
    }

    @Override
    public Label label() {
        return new Label("Sécurité", "Security");
    }

    @Override
    public void register(Registrar registrar) {
        registrar.reaction(User.TYPE, User.END_SESSIONS, SecurityModule::endSessions);
    }

    private static void endSessions(User user, Unit unit) {
        Sessions.endAll((UnitOfWork) unit, user.name());
        unit.afterCommit(later -> SecurityLog.done(Event.SESSIONS_ENDED, user.name(), Visit.LOCAL));
    }
}
