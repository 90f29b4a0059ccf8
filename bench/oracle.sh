# ./zq bench oracle --file F.csv --working-days N [--calendar bench/boston-2015.json]: how many promises of another system our engine makes alike.
file='' days='' calendar=bench/boston-2015.json
while [ $# -gt 0 ]; do
  case "$1" in
    --file) file="${2:-}"; shift 2 || fail "--file 后面要写文件" "--file needs a file" ;;
    --working-days) days="${2:-}"; shift 2 || fail "--working-days 后面要写天数" "--working-days needs a number" ;;
    --calendar) calendar="${2:-}"; shift 2 || fail "--calendar 后面要写文件" "--calendar needs a file" ;;
    *) fail "不认识 $1" "unknown option $1" ;;
  esac
done
[ -f "$file" ] || fail "没有这个文件:$file" "no such file: $file"
[[ "$days" =~ ^[1-9][0-9]*$ ]] || fail "--working-days 要写一个正整数" "--working-days needs a whole number above zero"
java_options; lay_out
exec "$JDK/bin/java" -cp "$RUN/zhenqing365.jar" bench/Oracle.java "$calendar" "$file" "$days"
