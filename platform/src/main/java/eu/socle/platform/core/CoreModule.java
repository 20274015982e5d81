package eu.socle.platform.core;

import eu.socle.kernel.Guard;
import eu.socle.kernel.Label;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.Reserved;
import eu.socle.kernel.Role;
import eu.socle.kernel.SiteSeed;
import eu.socle.kernel.Unit;
import eu.socle.platform.core.SecurityLog.Event;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What every site has. */
public final class CoreModule implements Module {

    @Override
    public String id() {
        return "core";
    }

    @Override
    public Label label() {
        return new Label("Cœur", "Core");
    }

    /** Every role that a declaration names exists as a document, so that it can be given to users. */
    private static void seedRoles(Unit unit) {
        Set<String> roles = new TreeSet<>(Set.of(Role.SYSTEM_MANAGER, Role.ALL));
        unit.registry().types().forEach(type -> type.accesses().forEach(access -> roles.add(access.role())));
        for (String role : roles) {
            if (unit.find(RoleDocument.TYPE, role).isEmpty()) {
                RoleDocument document = new RoleDocument();
                document.set(RoleDocument.ROLE_NAME, role);
                unit.create(document);
            }
        }
    }

    /** One that an administrator gives; who changes their own says so with the place they come from. */
    private static void notePassword(User user, Unit unit) {
        if (user.replacesPassword() && !unit.context().system()) {
            unit.afterCommit(later -> SecurityLog.done(Event.PASSWORD_CHANGED, user.name(), Visit.LOCAL));
        }
    }

    private static void removeSecondFactor(User user, Unit unit) {
        user.removeSecondFactor();
        unit.afterCommit(later -> SecurityLog.done(Event.SECOND_FACTOR_OFF, user.name(), Visit.LOCAL));
    }

    @Override
    public void register(Registrar registrar) {
        registrar.types(
                RoleDocument.TYPE,
                User.TYPE,
                UserPermission.TYPE,
                OAuthClient.TYPE,
                CustomPermission.TYPE,
                CustomField.TYPE,
                StoredFile.TYPE,
                Comment.TYPE,
                Version.TYPE,
                Job.TYPE);
        registrar.reaction(
                Job.TYPE,
                Job.STOP,
                (job, unit) ->
                        job.end(JobState.CANCELLED, unit.context().clock().instant()));
        registrar.offer(SiteSeed.class, CoreModule::seedRoles);
        registrar.onSaved(User.TYPE, CoreModule::notePassword);
        registrar.reaction(User.TYPE, User.REMOVE_SECOND_FACTOR, CoreModule::removeSecondFactor);
        registrar.offer(Reserved.class, new Reserved<>(User.TYPE, User::isMighty));
        registrar.offer(
                Reserved.class,
                new Reserved<>(
                        RoleDocument.TYPE,
                        role -> role.text(RoleDocument.ROLE_NAME).equals(Role.ALL_POWERS)));
        OriginalGuards.all().forEach(guard -> registrar.offer(Guard.class, guard));
        registrar.menu(
                Menu.Group.SETTINGS,
                List.of(
                        Menu.list(User.TYPE),
                        Menu.list(RoleDocument.TYPE),
                        Menu.list(CustomPermission.TYPE),
                        Menu.list(UserPermission.TYPE),
                        Menu.list(CustomField.TYPE),
                        Menu.list(OAuthClient.TYPE),
                        Menu.list(Job.TYPE)));
    }
}
