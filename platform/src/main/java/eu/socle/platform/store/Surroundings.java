package eu.socle.platform.store;

import eu.socle.kernel.Schema;

/** What the units of work of a site find around them. */
public interface Surroundings {

    /** The declared fields and those that users added. */
    Schema schema();

    /** Who wants to know what happens to documents. */
    Watch watch();

    /** Seals a secret of the installation. */
    String seal(String secret, String use);

    /** Rights, fields or what is watched changed. */
    void houseRulesChanged();

    /** Something was stored in the outbox. */
    void sendSoon();
}
