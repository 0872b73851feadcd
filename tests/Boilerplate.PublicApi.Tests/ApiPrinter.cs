using System.Globalization;
using System.Reflection;
using System.Text;

namespace Boilerplate.PublicApi.Tests;

/// <summary>Prints the public and protected surface of an assembly as C#-like lines, in ordinal order.</summary>
internal static class ApiPrinter
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext s_nullability = new();

    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Head(Type type)
    {
        string modifier = type.IsValueType || type.IsInterface ? ""
            : type.IsAbstract && type.IsSealed ? "static "
            : type.IsAbstract ? "abstract "
            : type.IsSealed ? "sealed " : "";
        string kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? (IsReadOnly(type) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + "struct"
            : "class";
        List<string> bases = [];
        if (type.IsEnum)
            bases.Add(NameOf(Enum.GetUnderlyingType(type)));
        else if (type.IsClass && type.BaseType is { } parent && parent != typeof(object))
            bases.Add(NameOf(parent));
        if (!type.IsEnum)
            bases.AddRange(type.GetInterfaces().Where(candidate => candidate.IsPublic).Select(NameOf).Order(StringComparer.Ordinal));
        return $"{modifier}{kind} {type.Namespace}.{NameOf(type)}{(bases.Count > 0 ? " : " + string.Join(", ", bases) : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().Select(value => $"{value} = {Convert.ToInt64(value, CultureInfo.InvariantCulture)}");
        return
        [
            .. type.GetConstructors(Declared).Where(IsVisible).Select(constructor => $"{Access(constructor)}{NameOf(type)}({Parameters(constructor)})"),
            .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(Field),
            .. type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible)).Select(Property),
            .. type.GetEvents(Declared).Where(item => item.AddMethod is { } add && IsVisible(add)).Select(item => $"event {NameOf(item.EventHandlerType ?? typeof(void))} {item.Name}"),
            .. type.GetMethods(Declared).Where(method => IsVisible(method) && !IsAccessor(method) && !method.Name.Contains('<')).Select(Method),
        ];
    }

    private static string Field(FieldInfo field)
    {
        string modifier = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        string value = field.IsLiteral ? " = " + Constant(field.GetRawConstantValue()) : "";
        return $"{modifier}{NameOf(field.FieldType, s_nullability.Create(field))} {field.Name}{value}";
    }

    private static string Property(PropertyInfo property)
    {
        MethodInfo[] accessors = property.GetAccessors(nonPublic: true);
        MethodInfo first = accessors.First(IsVisible);
        string get = property.GetMethod is { } getter && IsVisible(getter) ? $"{Access(getter)}get; " : "";
        string set = property.SetMethod is { } setter && IsVisible(setter)
            ? $"{Access(setter)}{(setter.ReturnParameter.GetRequiredCustomModifiers().Any(type => type.Name == "IsExternalInit") ? "init" : "set")}; "
            : "";
        bool isRequired = property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute");
        string index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";
        return $"{(first.IsStatic ? "static " : "")}{(isRequired ? "required " : "")}{NameOf(property.PropertyType, s_nullability.Create(property))} {property.Name}{index} {{ {get}{set}}}";
    }

    private static string Method(MethodInfo method)
    {
        string modifier = method.IsStatic ? "static "
            : method.DeclaringType?.IsInterface == true ? ""
            : method.GetBaseDefinition() != method ? "override "
            : method.IsAbstract ? "abstract "
            : method.IsVirtual && !method.IsFinal ? "virtual " : "";
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : "";
        return $"{Access(method)}{modifier}{NameOf(method.ReturnType, s_nullability.Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method)
    {
        bool isExtension = method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "ExtensionAttribute");
        return (isExtension ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        string modifier = !type.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        string value = !parameter.HasDefaultValue ? ""
            : parameter.DefaultValue is null && type.IsValueType && Nullable.GetUnderlyingType(type) is null ? " = default"
            : " = " + Constant(parameter.DefaultValue);
        return $"{modifier}{NameOf(type.IsByRef ? type.GetElementType() ?? type : type, s_nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string NameOf(Type type, NullabilityInfo nullability)
    {
        if (type.IsValueType || nullability.Type.IsByRef)
            return NameOf(type);
        string name = type.IsArray && nullability.ElementType is { } element ? NameOf(element.Type, element) + "[]"
            : type.IsGenericType && nullability.GenericTypeArguments.Length > 0
                ? $"{NameWithoutArity(type)}<{string.Join(", ", nullability.GenericTypeArguments.Select(argument => NameOf(argument.Type, argument)))}>"
                : NameOf(type);
        return nullability.ReadState == NullabilityState.Nullable || nullability.WriteState == NullabilityState.Nullable ? name + "?" : name;
    }

    private static string NameOf(Type type)
    {
        if (type.IsByRef)
            return "ref " + NameOf(type.GetElementType() ?? type);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return NameOf(underlying) + "?";
        if (type.IsArray)
            return NameOf(type.GetElementType() ?? type) + "[]";
        string name = type.IsGenericType
            ? $"{NameWithoutArity(type)}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
            : type == typeof(void) ? "void" : type.Name;
        return type is { IsNested: true, IsGenericParameter: false, DeclaringType: { } outer } ? $"{NameOf(outer)}.{name}" : name;
    }

    private static string NameWithoutArity(Type type) => type.Name.Split('`')[0];

    private static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Enum member => $"{member.GetType().Name}.{member}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsReadOnly(Type type) => type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "IsReadOnlyAttribute");
}
