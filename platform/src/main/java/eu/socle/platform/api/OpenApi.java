package eu.socle.platform.api;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Language;
import eu.socle.kernel.Option;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** OpenAPI 3.1, made from the routes and the declarations: it cannot say anything else than the server does. */
final class OpenApi {

    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final Pattern FRAPPE =
            Pattern.compile("^/(?:api/(?:v1|v2|resource|method)/|files/|private/|printview)");

    private final Routes routes;
    private final Registry registry;
    private final Schema schema;
    private final Language language;

    OpenApi(Routes routes, Registry registry, Schema schema, Language language) {
        this.routes = routes;
        this.registry = registry;
        this.schema = schema;
        this.language = language;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Socle", "version", "1"));
        document.put("paths", paths());
        document.put(
                "components",
                Map.of(
                        "schemas", schemas(),
                        "securitySchemes",
                                Map.of(
                                        "token",
                                                Map.of(
                                                        "type",
                                                        "apiKey",
                                                        "in",
                                                        "header",
                                                        "name",
                                                        "Authorization",
                                                        "description",
                                                        "token key:secret, Basic or Bearer"),
                                        "session", Map.of("type", "apiKey", "in", "cookie", "name", "sid"))));
        document.put("security", List.of(Map.of("token", List.of()), Map.of("session", List.of())));
        return document;
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Route route : routes.all()) {
            @SuppressWarnings("unchecked") // put there just before
            Map<String, Object> path = (Map<String, Object>) paths.computeIfAbsent(
                    route.pattern().replace("...}", "}"), k -> new LinkedHashMap<String, Object>());
            path.put(verb(route), operation(route));
        }
        return paths;
    }

    /** Version 3.1 knows eight verbs; others stand beside them under a name of ours. */
    static String verb(Route route) {
        String verb = route.method().toLowerCase(java.util.Locale.ROOT);
        return VERBS.contains(verb) ? verb : "x-" + verb;
    }

    private Map<String, Object> operation(Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", route.summary());
        operation.put(
                "operationId",
                (route.method() + route.pattern())
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("_$", ""));
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (String segment : route.segments()) {
            if (segment.startsWith("{")) {
                parameters.add(Map.of(
                        "name",
                        segment.replaceAll("[{}.]", ""),
                        "in",
                        "path",
                        "required",
                        true,
                        "schema",
                        Map.of("type", "string")));
            }
        }
        operation.put("parameters", parameters);
        if (route.policy() instanceof Policy.Anyone || route.policy() instanceof Policy.Application) {
            operation.put("security", List.of());
        }
        if (route.pattern().startsWith("/api/doc/{type}")
                && !route.method().equals("GET")
                && !route.method().equals("DELETE")) {
            operation.put("requestBody", Map.of("content", content(Map.of("$ref", "#/components/schemas/Document"))));
        }
        operation.put("responses", Map.of("200", Map.of("description", "OK"), "default", refused(route)));
        return operation;
    }

    /** Each dialect has its way to refuse. */
    private static Map<String, Object> refused(Route route) {
        return FRAPPE.matcher(route.pattern()).find()
                ? Map.of("description", "Exception", "content", content(Map.of("type", "object")))
                : Map.of(
                        "description",
                        "Problem",
                        "content",
                        Map.of(
                                "application/problem+json",
                                Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
    }

    private static Map<String, Object> content(Object schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    private Map<String, Object> schemas() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("Problem", problem());
        List<Object> all = new ArrayList<>();
        for (DocType<?> type : registry.types()) {
            if (!type.isInternal()) {
                schemas.put(id(type), type(type));
                all.add(ref(type));
            }
        }
        registry.rowTypes().forEach(type -> schemas.put(id(type), type(type)));
        schemas.put("Document", Map.of("anyOf", all));
        return schemas;
    }

    private static Map<String, Object> problem() {
        Map<String, Object> text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "type",
                        text,
                        "title",
                        text,
                        "status",
                        Map.of("type", "integer"),
                        "detail",
                        text,
                        "code",
                        text,
                        "violations",
                        Map.of("type", "array", "items", Map.of("type", "object")),
                        "correlation",
                        text));
    }

    private static String id(DocType<?> type) {
        return type.name().replaceAll("[^A-Za-z0-9]", "");
    }

    private static Map<String, Object> ref(DocType<?> type) {
        return Map.of("$ref", "#/components/schemas/" + id(type));
    }

    private <D extends Document<D>> Map<String, Object> type(DocType<D> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        properties.put("name", Map.of("type", List.of("string", "null")));
        for (Field<D, ?> field : schema.fields(type)) {
            Map<String, Object> property = new LinkedHashMap<>(kind(field.kind()));
            property.put("title", field.label().in(language));
            if (field.isComputed()) {
                property.put("readOnly", true);
            }
            if (field.isRequired()) {
                required.add(field.name());
            }
            properties.put(field.name(), property);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "object");
        json.put("title", type.label().in(language));
        json.put("description", type.description().in(language));
        json.put("properties", properties);
        if (!required.isEmpty()) {
            json.put("required", required);
        }
        return json;
    }

    private static Map<String, Object> kind(Kind kind) {
        return switch (kind) {
            case Kind.Text(int max) -> Map.of("type", List.of("string", "null"), "maxLength", max);
            case Kind.LongText(int max) -> Map.of("type", List.of("string", "null"), "maxLength", max);
            case Kind.Whole _ -> Map.of("type", List.of("integer", "null"));
            case Kind.Decimal _, Kind.Price _, Kind.Money _, Kind.Percent _ ->
                Map.of("type", List.of("number", "null"));
            case Kind.Check _ -> Map.of("type", "boolean");
            case Kind.Date _ -> Map.of("type", List.of("string", "null"), "format", "date");
            case Kind.Choice(var options) ->
                Map.of(
                        "type",
                        List.of("string", "null"),
                        "examples",
                        options.stream().map(Option::value).toList());
            case Kind.LinkTo(var target) ->
                Map.of(
                        "type",
                        List.of("string", "null"),
                        "x-link",
                        Links.typeOf(target).name());
            case Kind.RowsOf(var row) -> Map.of("type", "array", "items", ref(Links.typeOf(row)));
            case Kind.Secret _ -> Map.of("type", List.of("string", "null"), "writeOnly", true);
            case Kind.DateTime _, Kind.Time _, Kind.DynamicLink _, Kind.Json _, Kind.Attach _ ->
                Map.of("type", List.of("string", "null"));
        };
    }
}
