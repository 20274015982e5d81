package eu.socle.facturx;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.france.FranceCTCValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.zugferd.ZugferdValidation;
import com.helger.xml.serialize.read.DOMReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The phive validator, its rules compiled once per JVM. */
final class Phive {

    static final List<String> RULE_SETS = List.of(
            "eu.cen.en16931:cii:1.3.15", "fr.ctc:cii:1.3.0", "fr.factur-x:en16931:1.0.8", "de.zugferd:en16931:2.4");

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> REGISTRY = registry();

    private Phive() {}

    private static ValidationExecutorSetRegistry<IValidationSourceXML> registry() {
        ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();
        EN16931Validation.initEN16931(registry);
        FranceCTCValidation.initFranceCTC(registry);
        ZugferdValidation.initZugferd(registry);
        return registry;
    }

    /** Every error and every warning of every rule set, as text; empty when all is well. */
    static List<String> findings(byte[] xml) {
        List<String> findings = new ArrayList<>();
        for (String rules : RULE_SETS) {
            var set = REGISTRY.getOfID(DVRCoordinate.parseOrNull(rules));
            ValidationResultList results = ValidationExecutionManager.executeValidation(
                    IValidityDeterminator.createDefault(),
                    set,
                    ValidationSourceXML.create(null, DOMReader.readXMLDOM(xml)),
                    Locale.FRANCE);
            results.getAllFailures().forEach(error -> findings.add(rules + " " + error.getAsStringLocaleIndepdent()));
            findings.removeIf(Phive::isEmptyDelivery);
        }
        return findings;
    }

    /** A deposit has no delivery: the schema wants the element all the same, and a warning dislikes it empty. */
    private static boolean isEmptyDelivery(String finding) {
        return finding.contains("FX-SCH-A-000372") && finding.contains("ApplicableHeaderTradeDelivery[1]]");
    }
}
