package eu.socle.platform.core;

import eu.socle.kernel.Guard;
import eu.socle.kernel.Label;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.Role;
import eu.socle.kernel.SiteSeed;
import eu.socle.kernel.Unit;
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
                Version.TYPE);
        registrar.offer(SiteSeed.class, CoreModule::seedRoles);
        OriginalGuards.all().forEach(guard -> registrar.offer(Guard.class, guard));
        registrar.menu(
                Menu.Group.SETTINGS,
                List.of(
                        Menu.list(User.TYPE),
                        Menu.list(RoleDocument.TYPE),
                        Menu.list(CustomPermission.TYPE),
                        Menu.list(UserPermission.TYPE),
                        Menu.list(CustomField.TYPE),
                        Menu.list(OAuthClient.TYPE)));
    }
}
