package eu.socle.kernel;

/** A business module: it lists what it brings. Nothing exists because a scanner found it. */
public interface Module {

    /** The short name of the module, also the name of its package. */
    String id();

    Label label();

    void register(Registrar registrar);
}
