package eu.socle.platform.webhooks;

import eu.socle.kernel.Document;
import eu.socle.platform.api.Json;
import eu.socle.platform.frappe.FrappeJson;
import eu.socle.platform.print.Template;
import eu.socle.platform.store.Rights;
import eu.socle.platform.store.UnitOfWork;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook sends of a document: all of it, the fields that it chose, or what its template makes of them. The house
 * speaks, not the person who changed the document: every field is there but secrets.
 */
record Body(String text, String media) {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** @throws eu.socle.platform.print.TemplateRefused when the template is not one, or makes something else than JSON */
    static <D extends Document<D>> Body of(Webhook hook, D document, UnitOfWork unit) {
        Map<String, @Nullable Object> whole = new FrappeJson(unit, Rights.ALL).of(document);
        String json = hook.text(Webhook.WEBHOOK_JSON);
        if (!json.isBlank()) {
            String filled = template(json).render(plainMap(whole));
            Json.read(filled.getBytes(StandardCharsets.UTF_8));
            return new Body(filled, JSON);
        }
        Map<String, @Nullable Object> chosen = chosen(hook, whole);
        return hook.get(Webhook.REQUEST_STRUCTURE) == RequestStructure.FORM
                ? new Body(form(chosen), FORM)
                : new Body(Json.text(chosen), JSON);
    }

    static Template template(String json) {
        return Template.compileJson(json);
    }

    private static Map<String, @Nullable Object> chosen(Webhook hook, Map<String, @Nullable Object> whole) {
        List<WebhookData> rows = hook.rows(Webhook.WEBHOOK_DATA);
        if (rows.isEmpty()) {
            return whole;
        }
        Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
        rows.forEach(row -> chosen.put(row.text(WebhookData.KEY), whole.get(row.text(WebhookData.FIELDNAME))));
        return chosen;
    }

    private static String form(Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(inForm(each.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String inForm(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> map -> Json.text(map);
            case List<?> list -> Json.text(list);
            default -> scalar(value);
        };
    }

    private static String scalar(Object value) {
        return value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Numbers as texts: a template only repeats what it is given. */
    private static Map<String, @Nullable Object> plainMap(Map<?, ?> map) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean tick -> tick;
            case Map<?, ?> map -> plainMap(map);
            case List<?> list -> {
                List<@Nullable Object> all = new ArrayList<>();
                list.forEach(each -> all.add(plain(each)));
                yield all;
            }
            default -> scalar(value);
        };
    }
}
