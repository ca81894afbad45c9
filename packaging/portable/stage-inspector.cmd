@echo off
rem Starts Stage Inspector with a Java 25 or newer: the one of JAVA_HOME, or else the one on the PATH.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem Java 25 is the first that takes this option. "call" is for a java that is a script itself.
call "%JAVA%" -XX:+UseCompactObjectHeaders -version >nul 2>nul
if errorlevel 1 goto missing
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=10 -XX:-ShrinkHeapInSteps -XX:SoftRefLRUPolicyMSPerMB=1 --module-path "%~dp0javafx\win" --add-modules javafx.controls --enable-native-access=javafx.graphics -classpath "%~dp0app\*" dev.stageinspector.Main %*
exit /b %errorlevel%
:missing
echo Stage Inspector needs Java 25 or newer. Get it from https://adoptium.net, or set JAVA_HOME. 1>&2
exit /b 1
