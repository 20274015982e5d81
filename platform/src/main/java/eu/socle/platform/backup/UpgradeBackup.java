package eu.socle.platform.backup;

import eu.socle.kernel.Label;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.store.Release;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves a site before a release changes its tables, so that the former one can have it back. An update that is cut and begun
 * again writes over its own archive, and never over that of another update.
 *
 * @param home the folder whose {@code backups} receive the archives and whose {@code files} are saved along
 * @param told is told what was saved, for whoever started the update
 */
public record UpgradeBackup(Server server, Path home, Clock clock, Consumer<Label> told)
        implements Sites.BeforeUpgrade {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradeBackup.class);

    @Override
    public void of(String site, String state) {
        Path file = Backup.folder(home).resolve(site + "-before-" + Release.NAME + "-" + state + ".zip");
        Backup.write(server, site, home.resolve("files").resolve(site), file, clock.instant());
        LOG.info("Site {}: saved before its update in {}", site, file);
        told.accept(new Label(
                "Site " + site + "\u00a0: ses tables vont changer, il est d’abord sauvegardé dans " + file + ".",
                "Site " + site + ": its tables are about to change, it was first saved in " + file + "."));
    }
}
