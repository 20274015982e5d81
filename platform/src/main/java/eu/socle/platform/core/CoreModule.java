package eu.socle.platform.core;

import eu.socle.kernel.Label;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import java.util.List;

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

    @Override
    public void register(Registrar registrar) {
        registrar.types(
                RoleDocument.TYPE,
                User.TYPE,
                UserPermission.TYPE,
                CustomPermission.TYPE,
                CustomField.TYPE,
                StoredFile.TYPE,
                Comment.TYPE,
                Version.TYPE);
        registrar.menu(
                Menu.Group.SETTINGS,
                List.of(
                        Menu.list(User.TYPE),
                        Menu.list(RoleDocument.TYPE),
                        Menu.list(CustomPermission.TYPE),
                        Menu.list(UserPermission.TYPE),
                        Menu.list(CustomField.TYPE)));
    }
}
