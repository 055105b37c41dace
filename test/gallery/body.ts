/** A body that has every mark-up that the style sheet knows. */
export const BODY = `
<p>一段正文，有<a href="https://example.org/">链接</a>、<strong>着重</strong>、<em>强调</em>、<code>code</code>、<kbd>Ctrl</kbd>、<mark>标记</mark>、<abbr title="Gross Domestic Product">GDP</abbr> 和脚注。</p>
<h2>二级标题</h2>
<p>Latin words beside 汉字 and 1,234 numbers：标点“挤压”，《书名》。</p>
<h3>三级标题</h3>
<blockquote><p>引文一段。</p></blockquote>
<ul><li>列表<ul><li>里面的列表</li></ul></li><li class="task-done">做完的事</li><li class="task-open">没做完的事</li></ul>
<ol><li>第一</li><li>第二</li></ol>
<dl><dt>词</dt><dd>它的解释。</dd></dl>
<figure><img src="data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==" alt="一块灰色" width="640" height="240"><figcaption>图说</figcaption></figure>
<table><caption>表题</caption><thead><tr><th>代码</th><th>名称</th><th>收盘</th><th>涨跌</th><th>成交</th><th>备注</th></tr></thead>
<tbody><tr><td>600519</td><td>一只股票</td><td>1,688.00</td><td>+1.23%</td><td>32.1 亿</td><td>放量</td></tr></tbody></table>
<pre><code class="language-ts"><span class="hljs-keyword">const</span> paper = <span class="hljs-string">'看报'</span>; <span class="hljs-comment">// 一行注释</span></code></pre>
<details><summary>更多</summary><p>收起来的一段。</p></details>
<hr>
<p class="align-center">居中</p><p class="align-right">居右</p>
`;
