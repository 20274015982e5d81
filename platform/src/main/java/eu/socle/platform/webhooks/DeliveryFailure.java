package eu.socle.platform.webhooks;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** Why a message was not taken. */
public enum DeliveryFailure implements Option {
    STATUS(
            "Status",
            "L’adresse a répondu autre chose qu’un succès",
            "The address answered something else than success"),
    TIMEOUT("Timeout", "Pas de réponse dans le délai", "No answer in time"),
    UNREACHABLE("Unreachable", "Machine injoignable", "Host cannot be reached"),
    UNKNOWN_HOST("Unknown Host", "Nom de machine introuvable", "Host name not found"),
    CERTIFICATE("Certificate", "Certificat TLS non valable", "TLS certificate not valid"),
    MALFORMED("Malformed", "Réponse illisible", "Answer not understood"),
    NOT_ALLOWED(
            "Not Allowed",
            "Adresse que l’exploitant du serveur n’a pas autorisée",
            "Address that the operator of the server has not allowed"),
    SECRET(
            "Secret",
            "Secret illisible avec la clé de cette installation",
            "Secret not readable with the key of this installation"),
    CONTENT("Content", "Contenu impossible à composer", "Content that could not be made"),
    DISABLED("Disabled", "Webhook désactivé", "Webhook disabled"),
    DELETED("Deleted", "Webhook supprimé", "Webhook deleted");

    private final String value;
    private final Label label;

    DeliveryFailure(String value, String fr, String en) {
        this.value = value;
        this.label = new Label(fr, en);
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Label label() {
        return label;
    }
}
